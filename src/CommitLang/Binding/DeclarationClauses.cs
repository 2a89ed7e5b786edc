using CommitLang.Engine.Model;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>The clauses of a declaration by what they are; of those that are given twice (an error) the last.</summary>
internal sealed class DeclarationClauses
{
    internal DeclarationClauses(SyntaxList<ClauseSyntax> clauses)
    {
        for (int i = 0; i < clauses.Count; i++)
        {
            Add(clauses[i]);
        }
    }

    internal CounterpartClauseSyntax? Counterpart { get; private set; }

    internal ToldClauseSyntax? Told { get; private set; }

    internal FromClauseSyntax? From { get; private set; }

    internal UntilClauseSyntax? Until { get; private set; }

    internal DuringClauseSyntax? During { get; private set; }

    internal ForClauseSyntax? For { get; private set; }

    internal ByClauseSyntax? By { get; private set; }

    internal WithinClauseSyntax? Within { get; private set; }

    internal AtClauseSyntax? At { get; private set; }

    internal EveryClauseSyntax? Every { get; private set; }

    internal ExceptClauseSyntax? Except { get; private set; }

    internal UnderClauseSyntax? Under { get; private set; }

    internal AccordingToClauseSyntax? According { get; private set; }

    internal List<(ConditionKind Kind, ConditionSyntax Condition)> Conditions { get; } = [];

    internal List<ReplacingClauseSyntax> Replacing { get; } = [];

    internal List<CitationClauseSyntax> Citations { get; } = [];

    private void Add(ClauseSyntax clause)
    {
        switch (clause)
        {
            case CounterpartClauseSyntax counterpart:
                Counterpart = counterpart;
                break;
            case ToldClauseSyntax told:
                Told = told;
                break;
            case FromClauseSyntax from:
                From = from;
                break;
            case UntilClauseSyntax until:
                Until = until;
                break;
            case DuringClauseSyntax during:
                During = during;
                break;
            case ForClauseSyntax duration:
                For = duration;
                break;
            case ByClauseSyntax by:
                By = by;
                break;
            case WithinClauseSyntax within:
                Within = within;
                break;
            case AtClauseSyntax at:
                At = at;
                break;
            case EveryClauseSyntax every:
                Every = every;
                break;
            case ExceptClauseSyntax except:
                Except = except;
                break;
            case UnderClauseSyntax under:
                Under = under;
                break;
            case AccordingToClauseSyntax according:
                According = according;
                break;
            case IfClauseSyntax condition:
                Conditions.Add((ConditionKind.If, condition.Condition));
                break;
            case WheneverClauseSyntax condition:
                Conditions.Add((ConditionKind.Whenever, condition.Condition));
                break;
            case WhileClauseSyntax condition:
                Conditions.Add((ConditionKind.While, condition.Condition));
                break;
            case UnlessClauseSyntax condition:
                Conditions.Add((ConditionKind.Unless, condition.Condition));
                break;
            case ReplacingClauseSyntax replacing:
                Replacing.Add(replacing);
                break;
            case CitationClauseSyntax citation:
                Citations.Add(citation);
                break;
            case AsClauseSyntax or CorrectsClauseSyntax:
                break;
            default:
                throw new InvalidOperationException($"Unexpected clause {clause.Kind}.");
        }
    }
}
