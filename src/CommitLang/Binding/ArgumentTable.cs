using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Symbols;

namespace CommitLang.Binding;

/// <summary>The values that arguments have, each once.</summary>
internal sealed class ArgumentTable
{
    private readonly Dictionary<ArgumentValue, int> _indexes = [];
    private readonly List<ArgumentValue> _values = [];

    internal IReadOnlyList<ArgumentValue> Values => _values;

    internal int IndexOf(ActorSymbol actor) => IndexOf(new ArgumentValue(ArgumentKind.Actor, actor.Index, Rational.Zero, null));

    internal int IndexOf(TopicSymbol topic) => IndexOf(new ArgumentValue(ArgumentKind.Topic, topic.Index, Rational.Zero, null));

    internal int IndexOf(string text) => IndexOf(new ArgumentValue(ArgumentKind.Text, 0, Rational.Zero, text));

    internal int IndexOf(int dimension, Rational number) =>
        IndexOf(new ArgumentValue(ArgumentKind.Number, dimension, number, null));

    private int IndexOf(ArgumentValue value)
    {
        if (!_indexes.TryGetValue(value, out int index))
        {
            index = _values.Count;
            _values.Add(value);
            _indexes.Add(value, index);
        }

        return index;
    }
}
