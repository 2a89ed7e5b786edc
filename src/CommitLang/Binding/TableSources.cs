using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;

namespace CommitLang.Binding;

/// <summary>
/// The sources that rows of tables are, beyond those that the text declares: a publisher, a day of publication and a grade, each the row's own or else that of
/// the source that the statement cites. Rows alike in these have one source, so that revisions by one publisher are told from the words of two.
/// </summary>
/// <param name="sources">All sources of the program; those of rows are put behind the declared ones.</param>
/// <param name="publishers">The numbers of publishers.</param>
internal sealed class TableSources(List<Source> sources, PublisherTable publishers)
{
    private readonly Dictionary<Source, int> _made = [];

    /// <summary>What was asked last, and the answer: most rows of a table have the same sources as the one before.</summary>
    private (string Path, ImmutableArray<int> Cited, string? Publisher, int? Published, Grade? Grade) _asked;
    private ImmutableArray<int> _last;

    /// <summary>The sources of a row.</summary>
    /// <param name="path">The table, which is its own source and publisher where none is told.</param>
    /// <param name="cited">The sources that the statement cites.</param>
    /// <param name="publisher">The publisher that the row names; null where it names none.</param>
    /// <param name="published">The day that the row gives; null where it gives none.</param>
    /// <param name="grade">The grade that the row gives; null where it gives none.</param>
    internal ImmutableArray<int> Of(string path, ImmutableArray<int> cited, string? publisher, int? published, Grade? grade)
    {
        if (_last.IsDefault || _asked.Path != path || _asked.Cited != cited || _asked.Publisher != publisher || _asked.Published != published || _asked.Grade != grade)
        {
            _asked = (path, cited, publisher, published, grade);
            _last = Find(path, cited, publisher, published, grade);
        }

        return _last;
    }

    private ImmutableArray<int> Find(string path, ImmutableArray<int> cited, string? publisher, int? published, Grade? grade)
    {
        if (cited.IsEmpty)
        {
            int number = publisher is null ? publishers.OfFile(path) : publishers.Of(publisher);
            return [IndexOf(new(publisher ?? path, number, published, grade ?? Grade.Unknown))];
        }

        if (publisher is null && published is null && grade is null)
        {
            return cited;
        }

        var result = ImmutableArray.CreateBuilder<int>(cited.Length);
        foreach (int index in cited)
        {
            var source = sources[index];
            int made = IndexOf(new(
                publisher ?? source.Name,
                publisher is null ? source.Publisher : publishers.Of(publisher),
                published ?? source.Published,
                grade ?? source.Grade));
            if (!result.Contains(made))
            {
                result.Add(made);
            }
        }

        return result.DrainToImmutable();
    }

    private int IndexOf(Source source)
    {
        if (!_made.TryGetValue(source, out int index))
        {
            index = sources.Count;
            sources.Add(source);
            _made.Add(source, index);
        }

        return index;
    }
}
