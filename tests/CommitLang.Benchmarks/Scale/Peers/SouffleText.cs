using System.Globalization;
using System.Text;

namespace CommitLang.Benchmarks.Scale.Peers;

/// <summary>The question as a Datalog program for Soufflé, which makes the indexes that its rules need by itself.</summary>
internal static class SouffleText
{
    public const string Facts = "deed.facts";

    public static void WriteFacts(string path, Deeds deeds) => DeedFile.WriteNumbers(path, deeds, "", "\t", "\n");

    public static string Make(Question question)
    {
        var text = new StringBuilder("""
            .decl deed(a:number, c:number, b:number, d:number)
            .input deed
            .decl verdict(name:number, verdict:symbol)
            .output verdict(filename="souffle.tsv")

            """);
        if (question.Workload == Workload.Response)
        {
            return text.Append(Response).ToString();
        }

        text.Append("""
            .decl kind(c:number, k:number)
            .decl did(c:number, a:number, b:number, d:number)
            .decl promise(n:number, s:symbol, a:number, c:number, b:number, f:number, u:number, m:number)
            did(c,a,b,d) :- deed(a,c,b,d).

            """);
        foreach (var (conduct, kind) in QuestionTables.Kinds(question))
        {
            text.Append(CultureInfo.InvariantCulture, $"kind({conduct},{kind}).\n");
        }

        foreach (var rule in question.Derivations)
        {
            var toward = rule.Toward < 0 ? "b" : rule.Toward.ToString(CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"did({rule.Target},a,{toward},d) :- kind({rule.Body},k), did(k,a,{toward},d)")
                .Append(rule.Earlier < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", kind({rule.Earlier},j), did(j,b,a,e), e < d, e >= d-{Derivation.Within}"))
                .Append(".\n");
        }

        foreach (var promise in question.Promises)
        {
            text.Append(CultureInfo.InvariantCulture, $"promise({promise.Number},\"{QuestionTables.SortOf(promise)}\",{promise.Actor},{promise.Conduct},{promise.Counterpart},{promise.Start},{promise.End},{promise.Bound}).\n");
        }

        return text.Append(Verdicts).ToString();
    }

    private const string Verdicts = """
        .decl within(n:number)
        .decl late(n:number)
        .decl over(n:number)
        within(n) :- promise(n,s,a,c,-1,f,u,_), s != "count", kind(c,k), did(k,a,_,d), d >= f, d <= u.
        within(n) :- promise(n,s,a,c,b,f,u,_), s != "count", b >= 0, kind(c,k), did(k,a,b,d), d >= f, d <= u.
        late(n) :- promise(n,"do",a,c,-1,_,u,_), kind(c,k), did(k,a,_,d), d > u.
        late(n) :- promise(n,"do",a,c,b,_,u,_), b >= 0, kind(c,k), did(k,a,b,d), d > u.
        over(n) :- promise(n,"count",a,c,-1,f,u,m), count : { kind(c,k), deed(a,k,x,d), d >= f, d <= u } > m.
        over(n) :- promise(n,"count",a,c,b,f,u,m), b >= 0, count : { kind(c,k), deed(a,k,b,d), d >= f, d <= u } > m.
        verdict(n,"consistent") :- promise(n,"do",_,_,_,_,_,_), within(n).
        verdict(n,"contradicted") :- promise(n,"do",_,_,_,_,_,_), !within(n), late(n).
        verdict(n,"contradicted") :- promise(n,"not",_,_,_,_,_,_), within(n).
        verdict(n,"contradicted") :- over(n).
        verdict(n,"unverified") :- promise(n,"do",_,_,_,_,_,_), !within(n), !late(n).
        verdict(n,"unverified") :- promise(n,"not",_,_,_,_,_,_), !within(n).
        verdict(n,"unverified") :- promise(n,"count",_,_,_,_,_,_), !over(n).

        """;

    private const string Response = """
        .decl publish(a:number, d:number)
        .decl approve(a:number, d:number)
        .decl met(a:number, p:number)
        .decl asked(a:number, d:number)
        .decl open(a:number, p:number)
        .decl stray(a:number, d:number)
        .decl broken(a:number)
        .decl actor(a:number)
        actor(x) :- x = range(0, 200).
        publish(a,d) :- deed(a,300,_,d).
        approve(a,d) :- deed(a,301,_,d).
        met(a,p) :- publish(a,p), approve(a,d), d >= p, d <= p+7.
        asked(a,d) :- approve(a,d), publish(a,p), p <= d, p >= d-7.
        open(a,p) :- publish(a,p), !met(a,p).
        stray(a,d) :- approve(a,d), !asked(a,d).
        broken(a) :- open(a,p), stray(a,d), d > p+7.
        verdict(a+1,"contradicted") :- broken(a).
        verdict(a+1,"consistent") :- publish(a,_), !open(a,_).
        verdict(a+1,"unverified") :- open(a,_), !broken(a).
        verdict(a+1,"unverified") :- actor(a), !publish(a,_).

        """;
}
