using System.Collections.Immutable;
using System.Text;
using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;
using CommitLang.Explanations.Drafts;
using CommitLang.Lowering;
using CommitLang.Syntax;
using Program = CommitLang.Engine.Model.Program;

namespace CommitLang;

/// <summary>Says in the words of the language what the engine has as numbers; as written wherever it was written.</summary>
internal sealed class Wording(LoweredCheck check)
{
    private readonly Program _program = check.Program;
    private readonly Lazy<string?[]> _words = new(() => new string?[check.Declarations.Count], LazyThreadSafetyMode.PublicationOnly);

    /// <summary>By its name; one whom only a table of events names, by its code in quotation marks.</summary>
    internal string Actor(int actor) => actor < check.NamedActors ? _program.Actors[actor].Name : $"\"{_program.Actors[actor].Name}\"";

    /// <summary>Who declares: the one bearer, or all of them as written (<c>each of NATO</c>).</summary>
    internal string Speaker(int declaration, int speaker) =>
        speaker >= 0 ? Actor(speaker) : SyntaxWords.Of(check.Declarations[declaration].Actors);

    /// <summary>The group or agreement of whose members <c>each of</c> speaks.</summary>
    internal string GroupOf(int declaration) =>
        check.Declarations[declaration].Actors is EachOfActorsSyntax { Group: var group } ? SyntaxWords.Of(group) : "the group";

    /// <summary>Whose deeds answer the words: of a spokesman or an organ its principal's, at the time at which it spoke.</summary>
    internal string Answerer(Declaration declaration, int speaker)
    {
        var days = declaration.Said?.PossibleDays ?? DaySet.All;
        for (var steps = 0; steps < _program.Relations.Length; steps++)
        {
            var relation = _program.Relations.FirstOrDefault(r =>
                r.From == speaker && (r.Kind is RelationKind.SpeaksFor or RelationKind.OrganOf) && r.Dates.Possible.Overlaps(days));
            if (relation is null)
            {
                break;
            }

            speaker = relation.To;
        }

        return Actor(speaker);
    }

    /// <summary>
    /// The words as written, with single blanks: everything behind the colon but what belongs to every kind of record (name, sources,
    /// readings, correction).
    /// </summary>
    internal string Words(int declaration) => _words.Value[declaration] ??= WordsOf(declaration);

    private string WordsOf(int declaration) => SyntaxWords.Of(
        check.Declarations[declaration],
        static kind => kind is SyntaxKind.AsClause or SyntaxKind.CitationClause or SyntaxKind.AccordingToClause or SyntaxKind.CorrectsClause);

    /// <summary>The date in front of the words, as written; null where there is none.</summary>
    internal string? DateOfDeclaration(int declaration) => check.Declarations[declaration].Date?.Text;

    internal string DateOfRecord(int record) => check.StatementOf(record) switch
    {
        DeedStatementSyntax statement => statement.Date.Text,
        MeasurementStatementSyntax statement => statement.Date.Text,
        MonitoredStatementSyntax statement => statement.Date.Text,
        WithheldStatementSyntax statement => statement.Date.Text,
        _ => Date(_program.RecordAt(record).When),
    };

    internal string Record(int index)
    {
        var record = _program.RecordAt(index);
        return check.StatementOf(index) switch
        {
            DeedStatementSyntax statement => Sentence(
                record, SyntaxWords.Of(statement.Conduct) + Counterparts(statement.Clauses)),
            MonitoredStatementSyntax statement => Sentence(
                record, SyntaxWords.Of(statement.Conduct) + Counterparts(statement.Clauses)),
            WithheldStatementSyntax statement => Sentence(
                record, SyntaxWords.Of(statement.Conduct) + Counterparts(statement.Clauses)),
            MeasurementStatementSyntax statement => Sentence(record, Figure(statement)),
            _ when record.Measure >= 0 => Sentence(
                record, $"{_program.Measures[record.Measure].Name}{Toward(record.Counterparts)} {Amount(record.Measure, record.Value)}"),
            _ => Sentence(record, Object(record.Conduct, record.Arguments, record.Counterparts, record.Measure, record.Value)),
        };
    }

    /// <summary>A withdrawal, suspension or resumption as written, with its date.</summary>
    internal string Withdrawal(int index)
    {
        var statement = check.Withdrawals[index];
        return $"{statement.Date.Text} {Actor(_program.Withdrawals[index].Actor)} {statement.Verb.Text} {SyntaxWords.Of(statement.Declaration)}";
    }

    /// <summary>A figure in the unit of its measure: <c>690 bn USD</c>; a range as <c>290..310 kg</c>.</summary>
    internal string Amount(int measure, ValueRange value)
    {
        var unit = check.Units[measure];
        var (low, high) = (value.Low is { } l ? Amounts.Of(l / unit.Factor) : "", value.High is { } h ? Amounts.Of(h / unit.Factor) : "");
        var number = low == high ? low : low.Length == 0 ? $"at most {high}" : high.Length == 0 ? $"at least {low}" : $"{low}..{high}";
        return $"{number} {unit.Name}".TrimEnd();
    }

    /// <summary>What a fact says: a record as written, a derived deed by its names.</summary>
    internal string Fact(Fact fact)
    {
        if (fact.Rule < 0 && fact.Premises.IsEmpty)
        {
            return Record(fact.Record);
        }

        var possibly = fact.IsPossible ? "possibly " : "";
        var what = Object(fact.Conduct, fact.Arguments, fact.Counterparts, fact.Measure, fact.Value);
        return $"{Actor(fact.Actor)} {possibly}{Verb(fact.Kind)} {what}";
    }

    /// <summary>A conduct as a declaration names it: <c>export-control(chips) toward China</c>.</summary>
    internal string Conduct(ConductPattern pattern)
    {
        var arguments = pattern.Arguments.IsEmpty ? "" : InParentheses([.. pattern.Arguments.Select(term => term.Kind == TermKind.Value ? Argument(term.Index) : "_")]);
        return $"{_program.Conducts[pattern.Conduct].Name}{arguments}{Toward(pattern.Counterparts)}";
    }

    internal string Toward(ImmutableArray<int> counterparts) =>
        counterparts.IsDefaultOrEmpty ? ""
        : counterparts is [var only] ? " toward " + Actor(only)
        : $" toward {string.Join(", ", counterparts.Select(Actor))}";

    private string Sentence(Record record, string what)
    {
        if (record.Kind == RecordKind.Monitoring && record.Watcher >= 0)
        {
            return $"{Actor(record.Watcher)} monitored {Actor(record.Actor)} {what}";
        }

        var oneOf = record.IsOfOneMember ? "one of " : "";
        var possibly = record.IsPossible ? "possibly " : "";
        return $"{oneOf}{Actor(record.Actor)} {possibly}{Verb(record.Kind)} {what}";
    }

    private static string Verb(RecordKind kind) => kind switch
    {
        RecordKind.Deed => "did",
        RecordKind.Denial => "did not",
        RecordKind.Measurement => "had",
        RecordKind.Monitoring => "was monitored for",
        RecordKind.Withholding => "withheld",
        _ => throw new InvalidOperationException($"unexpected kind of record {kind}"),
    };

    private string Object(
        int conduct, ImmutableArray<int> arguments, ImmutableArray<int> counterparts, int measure, ValueRange value)
    {
        if (measure < 0)
        {
            return $"{_program.Conducts[conduct].Name}{InParentheses([.. arguments.Select(Argument)])}{Toward(counterparts)}";
        }

        var figure = value == default ? "" : " " + Value(value);
        return $"{_program.Measures[measure].Name}{Toward(counterparts)}{figure}";
    }

    /// <summary>An argument as it is written in a statement; a number that no statement can be asked about is written in base units.</summary>
    internal string ArgumentAsWritten(int index) =>
        index >= 0 && _program.Arguments[index] is { Kind: ArgumentKind.Topic or ArgumentKind.Actor } ? DraftText.Name(Argument(index)) : Argument(index);

    /// <summary>An argument by its name; <c>_</c> for one that is left out.</summary>
    internal string Argument(int index)
    {
        if (index < 0)
        {
            return "_";
        }

        var value = _program.Arguments[index];
        return value.Kind switch
        {
            ArgumentKind.Topic => _program.Topics[value.Index].Name,
            ArgumentKind.Actor => Actor(value.Index),
            ArgumentKind.Number => value.Number.ToString(),
            ArgumentKind.Text => $"\"{value.Text}\"",
            _ => throw new InvalidOperationException($"unexpected kind of argument {value.Kind}"),
        };
    }

    private static string InParentheses(List<string> arguments)
    {
        while (arguments.Count > 0 && arguments[^1] == "_")
        {
            arguments.RemoveAt(arguments.Count - 1);
        }

        return arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})";
    }

    private static string Figure(MeasurementStatementSyntax statement)
    {
        var result = new StringBuilder(SyntaxWords.Of(statement.Measure));
        if (statement.Counterpart is { } counterpart)
        {
            result.Append(' ').Append(SyntaxWords.Of(counterpart));
        }

        if (statement.Qualifier is { } qualifier)
        {
            result.Append(' ').Append(qualifier.Text);
        }

        return result.Append(' ').Append(SyntaxWords.Of(statement.Value)).Append(Counterparts(statement.Clauses)).ToString();
    }

    private static string Counterparts(SyntaxList<ClauseSyntax> clauses) =>
        string.Concat(clauses.OfType<CounterpartClauseSyntax>().Select(clause => " " + SyntaxWords.Of(clause)));

    private static string Value(ValueRange value) => value switch
    {
        { Low: { } low, High: { } high } when low == high => low.ToString(),
        { Low: { } low, High: { } high } => $"{low}..{high}",
        { Low: { } low } => $"{(value.LowIsOpen ? ">" : ">=")} {low}",
        { High: { } high } => $"{(value.HighIsOpen ? "<" : "<=")} {high}",
        _ => "",
    };

    /// <summary>A date that no statement writes, such as one of a table of events.</summary>
    private static string Date(Occasion when)
    {
        if (when.Earliest == when.Latest || Calendar.IsUnbounded(when.Earliest) || Calendar.IsUnbounded(when.Latest))
        {
            return when.Earliest == when.Latest ? Calendar.Format(when.Earliest) : $"{Calendar.Format(when.Earliest)}/{Calendar.Format(when.Latest)}";
        }

        var ((year, month, day), (lastYear, lastMonth, _)) = (Calendar.DateOf(when.Earliest), Calendar.DateOf(when.Latest));
        var (_, nextMonth, nextDay) = Calendar.DateOf(when.Latest + 1);
        var isWhole = (day, nextDay) == (1, 1) && year == lastYear;
        var first = Calendar.Format(when.Earliest);
        return isWhole && (month, nextMonth) == (1, 1) ? first[..^6]
            : isWhole && month == lastMonth ? first[..^3]
            : $"{first}/{Calendar.Format(when.Latest)}";
    }
}
