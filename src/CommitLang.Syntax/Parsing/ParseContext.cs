using CommitLang.Syntax.Green;
using CommitLang.Syntax.Lexing;
using Pidgin;
using Pidgin.Configuration;

namespace CommitLang.Syntax.Parsing;

/// <summary>
/// What one run of the parser remembers. Pidgin hands its configuration to every parser and has no other room for state, so
/// this is one. It belongs to one run on one thread.
/// </summary>
internal sealed class ParseContext : IConfiguration<GreenToken>
{
    /// <summary>More reports on one statement help nobody, and would let garbage cost more than text.</summary>
    public const int MostReports = 20;

    private TokenBuffer _tokens = new();
    private int _lastReport = -1;
    private int _reports;

    /// <summary>How many conditions enclose the current token.</summary>
    public int Depth { get; set; }

    /// <summary>The tokens that are parsed, for looking back.</summary>
    public ref TokenBuffer Tokens => ref _tokens;

    /// <summary>The statements so far.</summary>
    public List<GreenNode> Statements { get; } = [];

    /// <summary>Children of lists that are not complete yet; lists inside of lists lie on top.</summary>
    public Scratch Scratch { get; } = new();

    public Func<GreenToken, SourcePosDelta> SourcePosCalculator => DefaultConfiguration<GreenToken>.Instance.SourcePosCalculator;

    public IArrayPoolProvider ArrayPoolProvider => DefaultConfiguration<GreenToken>.Instance.ArrayPoolProvider;

    public static ParseContext Of(ref ParseState<GreenToken> state) =>
        state.Configuration as ParseContext ?? throw new InvalidOperationException("the parser runs without its context");

    /// <summary>
    /// Whether a report about the current token is due: not if it would be the second at one place, and not if the token itself is
    /// known to be wrong.
    /// </summary>
    public bool Claim(ref ParseState<GreenToken> state)
    {
        var location = (int)state.Location;
        var isDue = location != _lastReport && _reports < MostReports && state.Current.Diagnostics.Length == 0;
        _lastReport = location;
        _reports += isDue ? 1 : 0;
        return isDue;
    }

    public void StartStatement() => _reports = 0;

    /// <summary>Forgets the tokens and what was reported about them; the statements stay.</summary>
    public void StartTokens()
    {
        _tokens.Clear();
        _lastReport = -1;
    }
}
