using CommitLang.Diagnostics;
using CommitLang.Engine.Model;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>Reads a variable where a term may be one; null where it may not be (that is reported).</summary>
internal delegate Term? VariableReader(SyntaxToken variable);

/// <summary>The variables of one rule and their slots.</summary>
internal sealed class Variables(BindingContext context)
{
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _testOf = new(StringComparer.Ordinal);
    private int _tests;

    internal int Count => _slots.Count;

    /// <summary>In the pattern of the rule, which says what its variables are.</summary>
    internal Term? InPattern(SyntaxToken variable) => Term.Variable(Slot(variable.ValueText));

    /// <summary>In what is derived.</summary>
    internal Term? InHead(SyntaxToken variable) => Bound(variable, RuleDiagnostics.UnboundInHead);

    /// <summary>In a test that is not a pattern.</summary>
    internal Term? InTest(SyntaxToken variable) => Bound(variable, RuleDiagnostics.UnboundInTest);

    /// <summary>
    /// For one pattern among the tests: a variable that the rule's own pattern does not bind is whatever will do, within that one
    /// pattern.
    /// </summary>
    internal VariableReader ForTestPattern()
    {
        int test = ++_tests;
        return variable =>
        {
            string name = variable.ValueText;
            if (_slots.TryGetValue(name, out int slot) && !_testOf.ContainsKey(name))
            {
                return Term.Variable(slot);
            }

            if (_testOf.TryGetValue(name, out int other) && other != test)
            {
                context.Report(RuleDiagnostics.SharedInTests, variable, name);
                return null;
            }

            _testOf[name] = test;
            return Term.Variable(Slot(name));
        };
    }

    private Term? Bound(SyntaxToken variable, DiagnosticDescriptor descriptor)
    {
        string name = variable.ValueText;
        if (_slots.TryGetValue(name, out int slot) && !_testOf.ContainsKey(name))
        {
            return Term.Variable(slot);
        }

        string? near = Spelling.Nearest(name, _slots.Keys.Where(n => !_testOf.ContainsKey(n)));
        if (near is null)
        {
            context.Report(descriptor, variable, name, "");
        }
        else
        {
            context.ReportWithFix(descriptor, variable, $"write `?{near}`", "?" + near, name, $"; did you mean `?{near}`?");
        }

        return null;
    }

    private int Slot(string name)
    {
        if (!_slots.TryGetValue(name, out int slot))
        {
            slot = _slots.Count;
            _slots.Add(name, slot);
        }

        return slot;
    }
}
