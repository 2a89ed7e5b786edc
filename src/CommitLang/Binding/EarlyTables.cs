using CommitLang.Diagnostics;
using CommitLang.Events;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>
/// Reads the tables that a check names while its text is bound, where there is a second core: one after the other. Only those of statements that are in order;
/// what is wrong with others is said when they are bound.
/// </summary>
internal sealed class EarlyTables
{
    private readonly Dictionary<EventsStatementSyntax, Task<EventDataResult>> _readings = [];

    private EarlyTables(Scope scope, IEnumerable<EventsStatementSyntax> statements, IEventData data, CancellationToken cancellationToken)
    {
        Task before = Task.CompletedTask;
        foreach (var syntax in statements)
        {
            var unheard = new DiagnosticBag();
            var context = new BindingContext(scope, unheard, null, cancellationToken);
            context.BeginStatement();
            if (EventsBinder.Asked(context, syntax).Layout is { } layout && !context.IsBroken && unheard.All.Count == 0)
            {
                var reading = Read(before, syntax, layout, data, cancellationToken);
                _readings.Add(syntax, reading);
                before = reading;
            }
        }
    }

    /// <summary>Begins to read; null where it is not worth it.</summary>
    /// <param name="scope">Where measures and sources are known.</param>
    internal static EarlyTables? Start(Scope scope, Statements statements, IEventData? data, CancellationToken cancellationToken) =>
        data is null || Environment.ProcessorCount == 1 ? null : new EarlyTables(scope, statements.Frame.OfType<EventsStatementSyntax>(), data, cancellationToken);

    /// <summary>What the statement led to, as soon as it is known; null where nothing was read for it.</summary>
    /// <exception cref="OperationCanceledException">The question was taken back.</exception>
    internal EventDataResult? Take(EventsStatementSyntax syntax) =>
        _readings.TryGetValue(syntax, out var reading) ? reading.GetAwaiter().GetResult() : null;

    /// <summary>Waits until nothing is read any more, so that nobody reads behind the back of who asked.</summary>
    internal void End() => Task.WhenAny(Task.WhenAll(_readings.Values)).GetAwaiter().GetResult();

    private static async Task<EventDataResult> Read(
        Task before, EventsStatementSyntax syntax, EventLayout layout, IEventData data, CancellationToken cancellationToken)
    {
        // However the table before ended.
        await Task.WhenAny(before).ConfigureAwait(false);
        return await Task.Run(() => data.Read(syntax.File.GetLocation().Path, syntax.File.ValueText, layout, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }
}
