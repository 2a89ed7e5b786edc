using System.Globalization;
using System.Text;

namespace CommitLang.Benchmarks.Scale.Peers;

/// <summary>
/// The question as a Prolog program beside the facts: asked backwards from each declaration, by an index on actor and conduct together, which is
/// what a Prolog programmer would do where facts are many and declarations few. The facts are compiled beforehand.
/// </summary>
internal static class PrologText
{
    public const string Facts = "deeds.pl";

    /// <summary>Each fact: actor and conduct in one number, so that the first argument is index enough; counterpart; day.</summary>
    public static void WriteFacts(string path, Deeds deeds)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20) { NewLine = "\n" };
        for (var row = 0; row < deeds.Count; row++)
        {
            file.Write("deed(");
            file.Write((deeds.Actors[row] * 1000) + deeds.Conducts[row]);
            file.Write(',');
            file.Write(deeds.Counterparts[row]);
            file.Write(',');
            file.Write(deeds.Days[row]);
            file.WriteLine(").");
        }
    }

    public static string Make(Question question)
    {
        var text = new StringBuilder();
        if (question.Workload == Workload.Response)
        {
            return Response;
        }

        foreach (var (conduct, kind) in QuestionTables.Kinds(question).Where(pair => pair.Conduct < ConductTree.Count))
        {
            text.Append(CultureInfo.InvariantCulture, $"kind({conduct},{kind}).\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"did(C,A,B,D) :- C < {ConductTree.Count}, !, kind(C,K), Key is A*1000+K, deed(Key,B,D).\n");
        text.Append("did(C,A,B,D) :- derived(C,A,B,D).\n");
        foreach (var rule in question.Derivations)
        {
            text.Append(CultureInfo.InvariantCulture, $"derived({rule.Target},A,B,D) :- ")
                .Append(rule.Toward < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"B = {rule.Toward}, "))
                .Append(CultureInfo.InvariantCulture, $"did({rule.Body},A,B,D)")
                .Append(rule.Earlier < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", From is D-{Derivation.Within}, once((did({rule.Earlier},B,A,E), E < D, E >= From))"))
                .Append(".\n");
        }

        foreach (var promise in question.Promises)
        {
            var toward = promise.Counterpart < 0 ? "_" : promise.Counterpart.ToString(CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"promise({promise.Number},{QuestionTables.SortOf(promise)},{promise.Actor},{promise.Conduct},{toward},{promise.Start},{promise.End},{promise.Bound}).\n");
        }

        return text.Append(Verdicts).ToString();
    }

    private const string Verdicts = """
        verdict(not,A,C,B,F,U,_,V) :- ( did(C,A,B,D), D >= F, D =< U -> V = contradicted ; V = unverified ).
        verdict(do,A,C,B,F,U,_,V) :- ( did(C,A,B,D), D >= F, D =< U -> V = consistent ; did(C,A,B,D), D > U -> V = contradicted ; V = unverified ).
        verdict(count,A,C,B,F,U,N,V) :-
            findall(k(K,B,D), (kind(C,K), Key is A*1000+K, deed(Key,B,D), D >= F, D =< U), All),
            sort(All, Different), length(Different, Number), ( Number > N -> V = contradicted ; V = unverified ).
        main :- open('prolog.csv', write, Out),
            forall(promise(Name,Sort,A,C,B,F,U,N), ( verdict(Sort,A,C,B,F,U,N,V), format(Out, "d~w,~w~n", [Name,V]) )), close(Out).

        """;

    private const string Response = """
        days(A,C,Days) :- Key is A*1000+C, findall(D, deed(Key,_,D), All), sort(All, Days).
        open_([], _, none).
        open_([P|Ps], As, First) :- after_(P, As, Rest), ( Rest = [A|_], A =< P+7 -> open_(Ps, Rest, First) ; First = P ).
        after_(P, [A|As], Rest) :- A < P, !, after_(P, As, Rest).
        after_(_, As, As).
        stray([], _, Last, Last).
        stray([A|As], Ps, Before, Last) :- last_(A, Ps, Rest), ( Rest = [P|_], P =< A, A =< P+7 -> stray(As, Rest, Before, Last) ; stray(As, Rest, A, Last) ).
        last_(A, [_,P|Ps], Rest) :- P =< A, !, last_(A, [P|Ps], Rest).
        last_(_, Ps, Ps).
        verdict(A,V) :- days(A,300,Ps), days(A,301,As), open_(Ps,As,First),
            ( Ps = [] -> V = unverified ; First = none -> V = consistent
            ; stray(As,Ps,-1,Last), ( Last > First+7 -> V = contradicted ; V = unverified ) ).
        main :- open('prolog.csv', write, Out), forall(between(0,199,A), ( verdict(A,V), N is A+1, format(Out, "d~w,~w~n", [N,V]) )), close(Out).

        """;
}
