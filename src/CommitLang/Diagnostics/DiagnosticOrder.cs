using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CommitLang.Syntax;

namespace CommitLang.Diagnostics;

/// <summary>The order in which diagnostics are told: by file in the order of the trees, by place and by id; what is alike in all that stays as it came.</summary>
internal static class DiagnosticOrder
{
    internal static ImmutableArray<Diagnostic> Of(IEnumerable<Diagnostic> diagnostics, ImmutableArray<SyntaxTree> trees)
    {
        var order = new Dictionary<SourceText, int>(ReferenceEqualityComparer.Instance);
        foreach (var tree in trees)
        {
            order.Add(tree.Text, order.Count);
        }

        // A large check has ten thousand notes, so the keys are found once each.
        var all = diagnostics.ToArray();
        var keys = ArrayPool<Key>.Shared.Rent(all.Length);
        var isSorted = true;
        for (var i = 0; i < all.Length; i++)
        {
            keys[i] = new(order[all[i].Location.Text], all[i].Span, all[i].Id, i);
            isSorted &= i == 0 || keys[i - 1].CompareTo(keys[i]) < 0;
        }

        if (!isSorted)
        {
            Array.Sort(keys, all, 0, all.Length);
        }

        ArrayPool<Key>.Shared.Return(keys, clearArray: true);
        return ImmutableCollectionsMarshal.AsImmutableArray(all);
    }

    private readonly record struct Key(int File, TextSpan Span, string Id, int Index) : IComparable<Key>
    {
        public int CompareTo(Key other)
        {
            var byPlace = File != other.File ? File.CompareTo(other.File) : Span.CompareTo(other.Span);
            if (byPlace != 0)
            {
                return byPlace;
            }

            var byId = string.CompareOrdinal(Id, other.Id);
            return byId != 0 ? byId : Index.CompareTo(other.Index);
        }
    }
}
