using System.Globalization;
using System.Text;

namespace CommitLang.Benchmarks.Scale.Peers;

/// <summary>The question as an answer-set program: everything is decided by grounding, clasp finds the one answer.</summary>
internal static class AspText
{
    public const string Facts = "deeds.lp";

    public static void WriteFacts(string path, Deeds deeds) => DeedFile.WriteNumbers(path, deeds, "deed(", ",", ").\n");

    public static string Make(Question question)
    {
        if (question.Workload == Workload.Response)
        {
            return Response;
        }

        var text = new StringBuilder();
        foreach (var (conduct, kind) in QuestionTables.Kinds(question))
        {
            text.Append(CultureInfo.InvariantCulture, $"kind({conduct},{kind}).\n");
        }

        text.Append("did(C,A,B,D) :- deed(A,C,B,D).\n");
        foreach (var rule in question.Derivations)
        {
            var toward = rule.Toward < 0 ? "B" : rule.Toward.ToString(CultureInfo.InvariantCulture);
            if (rule.Earlier >= 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"before({rule.Target},A,B,E) :- kind({rule.Earlier},J), did(J,B,A,E).\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"did({rule.Target},A,{toward},D) :- kind({rule.Body},K), did(K,A,{toward},D)")
                .Append(rule.Earlier < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", X = 1..{Derivation.Within}, before({rule.Target},A,B,D-X)"))
                .Append(".\n");
        }

        foreach (var promise in question.Promises)
        {
            text.Append(CultureInfo.InvariantCulture, $"promise({promise.Number},{SortOf(promise)},{promise.Actor},{promise.Conduct},{promise.Counterpart},{promise.Start},{promise.End},{promise.Bound}).\n");
        }

        return text.Append(Verdicts).ToString();
    }

    /// <summary>Where <c>not</c> is a word of the language, it says <c>never</c>.</summary>
    private static string SortOf(Promise promise) => promise.Sort == PromiseSort.Not ? "never" : QuestionTables.SortOf(promise);

    private const string Verdicts = """
        within(N) :- promise(N,S,A,C,-1,F,U,_), S != count, kind(C,K), did(K,A,_,D), D >= F, D <= U.
        within(N) :- promise(N,S,A,C,B,F,U,_), S != count, B >= 0, kind(C,K), did(K,A,B,D), D >= F, D <= U.
        late(N) :- promise(N,do,A,C,-1,_,U,_), not within(N), kind(C,K), did(K,A,_,D), D > U.
        late(N) :- promise(N,do,A,C,B,_,U,_), not within(N), B >= 0, kind(C,K), did(K,A,B,D), D > U.
        over(N) :- promise(N,count,A,C,-1,F,U,M), #count { K,B,D : kind(C,K), deed(A,K,B,D), D >= F, D <= U } > M.
        over(N) :- promise(N,count,A,C,B,F,U,M), B >= 0, #count { K,D : kind(C,K), deed(A,K,B,D), D >= F, D <= U } > M.
        consistent(N) :- promise(N,do,_,_,_,_,_,_), within(N).
        contradicted(N) :- promise(N,never,_,_,_,_,_,_), within(N).
        contradicted(N) :- late(N).
        contradicted(N) :- over(N).
        unverified(N) :- promise(N,_,_,_,_,_,_,_), not consistent(N), not contradicted(N).
        #show consistent/1.
        #show contradicted/1.
        #show unverified/1.

        """;

    private const string Response = """
        publish(A,D) :- deed(A,300,_,D).
        approve(A,D) :- deed(A,301,_,D).
        met(A,P) :- publish(A,P), X = 0..7, approve(A,P+X).
        asked(A,D) :- approve(A,D), X = 0..7, publish(A,D-X).
        first(A,F) :- publish(A,_), F = #min { P : publish(A,P), not met(A,P) }, F != #sup.
        last(A,L) :- approve(A,_), L = #max { D : approve(A,D), not asked(A,D) }, L != #inf.
        contradicted(A+1) :- first(A,F), last(A,L), L > F+7.
        consistent(A+1) :- publish(A,_), not first(A,_).
        unverified(A+1) :- A = 0..199, not contradicted(A+1), not consistent(A+1).
        #show consistent/1.
        #show contradicted/1.
        #show unverified/1.

        """;
}
