using CommitLang.Diagnostics;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>
/// What a name in the text stands for. Actors, conducts and topics come into being when they are first used, unless one of their kind is
/// declared; measures, sources and agreements must be declared.
/// </summary>
internal static class NameBinder
{
    internal static ActorSymbol? Actor(this BindingContext context, NameSyntax name) => context.Actor(name.Identifier);

    internal static ActorSymbol? Actor(this BindingContext context, SyntaxToken token) =>
        context.Resolve(context.Scope.Actors, token, "actor");

    internal static TopicSymbol? Topic(this BindingContext context, SyntaxToken token) =>
        context.Resolve(context.Scope.Topics, token, "topic");

    internal static ConductSymbol? Conduct(this BindingContext context, SyntaxToken token) =>
        context.Resolve(context.Scope.Conducts, token, "conduct");

    internal static MeasureSymbol? Measure(this BindingContext context, SyntaxToken token) =>
        context.Existing(context.Scope.Measures, token, "measure");

    internal static AgreementSymbol? Agreement(this BindingContext context, SyntaxToken token) =>
        context.Existing(context.Scope.Agreements, token, "agreement");

    /// <summary>A source; one whose statement has an error is a source without a grade rather than none.</summary>
    internal static SourceSymbol? Source(this BindingContext context, SyntaxToken token)
    {
        string name = token.ValueText;
        if (context.Scope.Sources.TryFind(name, out var source))
        {
            context.Use(token, source);
            return source;
        }

        context.ReportUnknown(NameDiagnostics.MissingName, token, context.Scope.Sources.Names, "source", name);
        return null;
    }

    /// <summary>
    /// An argument by its name, as an index into the arguments of the program: a topic, else an actor, else a new topic unless topics are
    /// declared.
    /// </summary>
    internal static int? NamedArgument(this BindingContext context, SyntaxToken token)
    {
        string name = token.ValueText;
        var scope = context.Scope;
        if (scope.Topics.TryFind(name, out var topic))
        {
            context.Use(token, topic);
            return scope.Arguments.IndexOf(topic);
        }

        if (scope.Actors.TryFind(name, out var actor))
        {
            if (actor.IsCode(name) && context.IsFirst(name))
            {
                context.ReportWithFix(NameDiagnostics.CodeAsArgument, token, $"write `{actor.Name}`", actor.Name, name, actor.Name);
            }

            context.Use(token, actor);
            return scope.Arguments.IndexOf(actor);
        }

        if (!scope.Topics.HasDeclared)
        {
            topic = scope.Topics.Use(name);
            context.Use(token, topic);
            return scope.Arguments.IndexOf(topic);
        }

        context.ReportUnknown(NameDiagnostics.UnknownArgument, token, scope.Topics.Names.Concat(scope.Actors.Names), name);
        return null;
    }

    /// <summary>
    /// Whether a name is the code of two letters by which a library knows an actor too. In the place of an actor that is plain; as an
    /// argument it may be meant for something else (AI is Anguilla).
    /// </summary>
    internal static bool IsCode(this ActorSymbol actor, string name) =>
        name.Length == 2 && actor.Name != name && actor.Locations is [var first, ..] && StandardLibrary.Holds(first.Text);

    /// <summary>
    /// Reports a name that nothing stands behind; the last argument of the message is filled with the name that was probably meant.
    /// </summary>
    internal static void ReportUnknown(
        this BindingContext context, DiagnosticDescriptor descriptor, SyntaxToken token, IEnumerable<string> candidates,
        params ReadOnlySpan<object> arguments)
    {
        string? near = context.Nearest(token.ValueText, $"{descriptor.Id} {arguments[0]}", candidates);
        if (near is null)
        {
            context.Report(descriptor, token, [.. arguments, HowToDeclare(arguments)]);
        }
        else
        {
            context.ReportWithFix(descriptor, token, $"write `{near}`", near, [.. arguments, $"; did you mean `{near}`?"]);
        }
    }

    /// <summary>What a newcomer asks next about what must be declared even in a sketch.</summary>
    private static string HowToDeclare(ReadOnlySpan<object> arguments) => arguments switch
    {
        ["measure", var name] => $": a measure is declared with its unit, as in `measure {name} in kg`",
        ["source", var name] => $": a source is declared with its title, as in `source {name} \"Title\"`",
        _ => "",
    };

    private static TSymbol? Resolve<TSymbol>(this BindingContext context, NameTable<TSymbol> table, SyntaxToken token, string kind)
        where TSymbol : Symbol
    {
        string name = token.ValueText;
        if (!table.TryFind(name, out var symbol))
        {
            if (table.HasDeclared)
            {
                context.ReportUnknown(NameDiagnostics.UnknownName, token, table.Names, kind, name);
                return null;
            }

            symbol = table.Use(name);
        }

        context.Use(token, symbol);
        return symbol;
    }

    private static TSymbol? Existing<TSymbol>(this BindingContext context, NameTable<TSymbol> table, SyntaxToken token, string kind)
        where TSymbol : Symbol
    {
        string name = token.ValueText;
        if (!table.TryFind(name, out var symbol))
        {
            context.ReportUnknown(NameDiagnostics.MissingName, token, table.Names, kind, name);
            return null;
        }

        context.Use(token, symbol);
        if (symbol.IsBroken)
        {
            context.DependOnBroken();
        }

        return symbol;
    }
}
