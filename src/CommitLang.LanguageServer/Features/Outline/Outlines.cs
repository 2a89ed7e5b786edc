using System.Collections.Immutable;
using CommitLang.LanguageServer.Features.Verdicts;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Outline;

/// <summary>The outline of a file.</summary>
internal static class Outlines
{
    /// <summary>Longer names are cut: an outline is narrow.</summary>
    private const int Width = 80;

    /// <summary>
    /// The entries of a file, in the order of the text: one for each statement that has a name or tells of something, below the heading under which it stands.
    /// </summary>
    internal static ImmutableArray<OutlineEntry> Of(CheckedDocument document, CancellationToken cancellationToken)
    {
        var (tree, all) = (document.Tree, new TextSpan(0, document.Tree.Text.Length));
        var answers = DeclarationAnswers.In(document, all, cancellationToken).ToDictionary(answer => answer.Statement.Span);
        var entries = new List<OutlineEntry>();
        foreach (var statement in tree.Root.Statements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (EntryOf(statement, answers.GetValueOrDefault(statement.Span)) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return Arrange(entries, Section.Of(tree));
    }

    /// <summary>The entries of a file with what another check that reads it says otherwise.</summary>
    /// <param name="others">The entries as the other check has them: of the same text, so the same ones.</param>
    /// <param name="root">The file that the other check is of.</param>
    internal static ImmutableArray<OutlineEntry> With(ImmutableArray<OutlineEntry> entries, ImmutableArray<OutlineEntry> others, string root) =>
        entries.Length != others.Length ? entries :
        [
            .. entries.Zip(others, (entry, other) => entry with
            {
                Detail = entry.Detail is { } detail && other.Detail is { } otherwise && !detail.Split(" · ").Contains(otherwise) ? $"{detail} · in {root} {otherwise}" : entry.Detail,
                Children = With(entry.Children, other.Children, root),
            }),
        ];

    private static ImmutableArray<OutlineEntry> Arrange(List<OutlineEntry> entries, ImmutableArray<Section> sections)
    {
        var result = ImmutableArray.CreateBuilder<OutlineEntry>();
        var next = 0;
        foreach (var section in sections)
        {
            while (next < entries.Count && entries[next].Span.Start < section.Span.Start)
            {
                result.Add(entries[next++]);
            }

            var children = ImmutableArray.CreateBuilder<OutlineEntry>();
            while (next < entries.Count && section.Span.Contains(entries[next].Span))
            {
                children.Add(entries[next++]);
            }

            result.Add(new(Cut(section.Title), null, OutlineKind.Group, section.Span, section.Heading, children.ToImmutable()));
        }

        result.AddRange(entries.Skip(next));
        return result.ToImmutable();
    }

    private static OutlineEntry? EntryOf(StatementSyntax statement, DeclarationAnswers? answers) => statement switch
    {
        ActorStatementSyntax actor => Named(actor, actor.Name, actor.FullName?.ValueText, OutlineKind.Actor),
        ConductStatementSyntax conduct => Named(conduct, conduct.Name, conduct.Gloss?.ValueText, OutlineKind.Conduct),
        TopicStatementSyntax topic => Named(topic, topic.Name, topic.Gloss?.ValueText, OutlineKind.Topic),
        UnitStatementSyntax unit => Named(unit, unit.Name, SyntaxWords.Of(unit.Value), OutlineKind.Unit),
        MeasureStatementSyntax measure => Named(measure, measure.Name, measure.Gloss?.ValueText ?? $"in {measure.Unit.Text}", OutlineKind.Measure),
        SourceStatementSyntax source => Named(source, source.Name, source.Title.ValueText, OutlineKind.Source),
        AgreementStatementSyntax agreement => Named(agreement, agreement.Name, agreement.Title?.ValueText, OutlineKind.Agreement),
        RuleStatementSyntax { Name: { } name } rule => Named(rule, name, WordsOf(rule), OutlineKind.Rule),
        RuleStatementSyntax rule => Entry(WordsOf(rule), null, OutlineKind.Rule, rule.Span, rule.RuleKeyword.Span),
        DeclarationStatementSyntax words => Entry(
            answers?.Main.Name ?? $"{SyntaxWords.Of(words.Actors)}: {SyntaxWords.Of(words.Words)}", answers is null ? null : VerdictHints.Text(answers),
            OutlineKind.Declaration, words.Span, NameOf(words)?.Span ?? words.Words.Span),
        RecordSyntax record => Entry(
            NameOf(record)?.Identifier.ValueText ?? Told(record), NameOf(record) is null ? null : Told(record),
            OutlineKind.Record, record.Span, NameOf(record)?.Span ?? record.Span),
        EventsStatementSyntax events => Entry(events.File.ValueText, null, OutlineKind.Table, events.Span, events.File.Span),
        ExpectStatementSyntax expect => Entry(
            $"{SyntaxWords.Of(expect.Declaration)} {SyntaxWords.Of(expect.Verdict)}", null, OutlineKind.Expectation, expect.Span, expect.Declaration.Span),
        _ => null,
    };

    private static OutlineEntry? Named(StatementSyntax statement, NameSyntax name, string? detail, OutlineKind kind) =>
        Entry(name.Identifier.ValueText, detail, kind, statement.Span, name.Span);

    private static OutlineEntry? Entry(string name, string? detail, OutlineKind kind, TextSpan span, TextSpan nameSpan) =>
        name.Trim().Length == 0 || span.IsEmpty ? null
        : new(Cut(name), string.IsNullOrWhiteSpace(detail) ? null : Cut(detail), kind, span, span.Contains(nameSpan) ? nameSpan : span, []);

    private static NameSyntax? NameOf(RecordSyntax record) =>
        record.ChildNodes().OfType<AsClauseSyntax>().Select(clause => clause.Name).FirstOrDefault(name => !name.IsMissing);

    /// <summary>The record as written, without sources and the like.</summary>
    private static string Told(RecordSyntax record) => string.Join(' ', record.ChildNodesAndTokens()
        .Where(piece => piece.Node is not (AsClauseSyntax or CitationClauseSyntax or AccordingToClauseSyntax or CorrectsClauseSyntax or SkippedClauseSyntax))
        .Select(piece => piece.Node is { } node ? SyntaxWords.Of(node) : piece.Token.Text).Where(text => text.Length > 0));

    private static string WordsOf(RuleStatementSyntax rule) => string.Join(' ', rule.ChildNodesAndTokens()
        .SkipWhile(piece => piece.Node != rule.Pattern).TakeWhile(piece => piece.Node is not ClauseSyntax || piece.Node is CounterpartClauseSyntax)
        .Select(piece => piece.Node is { } node ? SyntaxWords.Of(node) : piece.Token.Text).Where(text => text.Length > 0));

    private static string Cut(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= Width ? line : line[..(Width - 1)].TrimEnd() + "…";
    }
}
