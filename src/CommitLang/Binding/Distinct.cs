namespace CommitLang.Binding;

/// <summary>
/// Tells what was there before. Lists in statements are short, so looking along one is cheap; where somebody wrote a very long one, it is
/// remembered in a set.
/// </summary>
internal sealed class Distinct<T>
    where T : notnull
{
    private const int Short = 16;

    private readonly List<T> _few = [];
    private HashSet<T>? _many;

    internal void Clear()
    {
        _few.Clear();
        _many = null;
    }

    /// <summary>Remembers it; false where it was there before.</summary>
    internal bool Add(T item)
    {
        if (_many is { } many)
        {
            return many.Add(item);
        }

        if (_few.Contains(item))
        {
            return false;
        }

        _few.Add(item);
        if (_few.Count > Short)
        {
            _many = [.. _few];
        }

        return true;
    }
}
