using System.Collections.Immutable;
using CommitLang.Events.Codes;

namespace CommitLang.Events.Formats;

/// <summary>Finds the columns of a table that hold the fields of a layout.</summary>
internal sealed class ShapeFinder
{
    /// <summary>So many names of columns are told where one is missing.</summary>
    private const int NamesShown = 30;

    /// <summary>The fields that a POLECAT file has at least; what its header has beyond them need not be in its rows.</summary>
    private const int PolecatFields = 40;

    private readonly EventLayout _layout;
    private readonly ImmutableArray<string> _names;
    private string? _problem;

    private ShapeFinder(EventLayout layout, ImmutableArray<string> names) => (_layout, _names) = (layout, names);

    /// <summary>Fields of a format are parted by commas only in csv.</summary>
    internal static byte SeparatorOf(EventFormat format) => format == EventFormat.Csv ? (byte)',' : (byte)'\t';

    /// <summary>The names of the columns of a format whose files have no header; default where they have one.</summary>
    internal static ImmutableArray<string> FixedNamesOf(EventFormat format) => format switch
    {
        EventFormat.Gdelt1 => GdeltColumns.First,
        EventFormat.Gdelt2 => GdeltColumns.Second,
        _ => default,
    };

    /// <summary>The shape of a table with the given columns; or null and why it is none of this layout.</summary>
    internal static TableShape? Find(EventLayout layout, ImmutableArray<string> names, out string? problem)
    {
        var finder = new ShapeFinder(layout, names);
        var shape = finder.Find();
        problem = finder._problem;
        return problem is null ? shape : null;
    }

    private bool IsCommon => _layout.Format is EventFormat.Csv or EventFormat.Tsv or EventFormat.Parquet;

    private TableShape Find()
    {
        bool measures = _layout.HoldsMeasurements;
        var actor = Code(EventField.Actor, isNeeded: true);
        var conduct = measures ? CodeColumns.None : Code(EventField.Conduct, isNeeded: true);
        int value = measures ? Column(EventField.Value, isNeeded: true) : -1;
        int date = Column(EventField.Date, isNeeded: true);
        var shape = new TableShape
        {
            Separator = SeparatorOf(_layout.Format),
            HasQuotedFields = _layout.Format == EventFormat.Csv,
            Fewest = 0,
            Most = _names.Length,
            Surplus = _layout.Format == EventFormat.Polecat ? SurplusFields.AllowedEmpty : SurplusFields.Refused,
            Actor = actor,
            Conduct = conduct,
            Counterpart = Code(EventField.Counterpart, isNeeded: false),
            Date = date,
            End = Column(EventField.End, isNeeded: false),
            Value = value,
            Unit = measures ? Column(EventField.Unit, isNeeded: false) : -1,
            Published = Column(EventField.Published, isNeeded: false),
            Publisher = Column(EventField.Publisher, isNeeded: false),
            PublisherIsAddress = _layout.Format is EventFormat.Gdelt1 or EventFormat.Gdelt2 && !_layout.Columns.ContainsKey(EventField.Publisher),
            Sources = measures ? -1 : Column(EventField.Sources, isNeeded: false),
            Grade = Column(EventField.Grade, isNeeded: false),
        };
        return shape with { Fewest = FewestFor(shape) };
    }

    private int FewestFor(TableShape shape)
    {
        int last = _names.Length;
        while (last > 0 && _names[last - 1].Length == 0)
        {
            last--;
        }

        return _layout.Format switch
        {
            EventFormat.Gdelt1 => _names.Length - 1,
            EventFormat.Polecat => Math.Max(Math.Min(PolecatFields, last), 1 + shape.Columns[^1]),
            _ => last,
        };
    }

    private CodeColumns Code(EventField field, bool isNeeded)
    {
        int own = Column(field, isNeeded);
        if (own < 0)
        {
            return CodeColumns.None;
        }

        var (form, wider, widest) = _layout.Columns.ContainsKey(field) ? (CodeForm.Alone, null, null) : FormatColumns.WiderOf(_layout.Format, field);
        return new CodeColumns(form, own, wider is null ? -1 : IndexOf(wider), widest is null ? -1 : IndexOf(widest));
    }

    private int Column(EventField field, bool isNeeded)
    {
        bool isNamed = _layout.Columns.TryGetValue(field, out string? name);
        name ??= FormatColumns.NameOf(_layout.Format, field);
        if (name is null)
        {
            if (isNeeded)
            {
                _problem ??= $"the format {FormatColumns.WordOf(_layout.Format)} has no column of its own for `{FormatColumns.WordOf(field)}`: "
                    + $"name one with {FormatColumns.WordOf(field)} = \"…\"";
            }

            return -1;
        }

        int column = IndexOf(name);
        if (column < 0 && (isNeeded || isNamed))
        {
            _problem ??= Missing(field, name, isNamed);
        }
        else if (column >= 0 && IsCommon && IsTwice(name, column))
        {
            _problem ??= $"it has more than one column \"{_names[column]}\"";
        }

        return column;
    }

    /// <summary>As written before regardless of case: <c>with</c> can tell two columns apart that differ in case only.</summary>
    private int IndexOf(string name)
    {
        int column = _names.IndexOf(name, 0, _names.Length, StringComparer.Ordinal);
        return column >= 0 ? column : _names.IndexOf(name, 0, _names.Length, NameComparer);
    }

    private bool IsTwice(string name, int column)
    {
        var comparer = _names[column] == name ? StringComparer.Ordinal : NameComparer;
        return column + 1 < _names.Length && _names.IndexOf(name, column + 1, _names.Length - column - 1, comparer) >= 0;
    }

    private static StringComparer NameComparer => StringComparer.OrdinalIgnoreCase;

    private string Missing(EventField field, string name, bool isNamed)
    {
        string word = FormatColumns.WordOf(field);
        var names = _names.Where(n => n.Length > 0).ToList();
        string there = names.Count switch
        {
            0 => "it has no header",
            1 => $"its only column is \"{Shown(names[0])}\"",
            _ => $"its columns are {string.Join(", ", names.Take(NamesShown).Select(n => $"\"{Shown(n)}\""))}{(names.Count > NamesShown ? ", …" : "")}",
        };
        string text = $"it has no column \"{name}\"; {there}";
        string? nearest = NearestName.To(name, names);
        if (names.Count == 1 && OtherSeparator(names[0]) is { } hint)
        {
            text += hint;
        }
        else if (nearest is not null)
        {
            text += IsCommon && !isNamed ? $"; is it {word} = \"{nearest}\"?" : $"; did you mean \"{nearest}\"?";
        }
        else if (IsCommon && !isNamed && names.Count > 1)
        {
            text += $"; say which one it is: with {word} = \"…\"";
        }

        return text;
    }

    private string? OtherSeparator(string only) =>
        _layout.Format != EventFormat.Csv && only.Contains(',', StringComparison.Ordinal) ? "; is it separated by commas (format csv)?"
        : _layout.Format == EventFormat.Csv && only.Contains('\t', StringComparison.Ordinal) ? "; is it separated by tabs (format tsv)?"
        : only.Contains(';', StringComparison.Ordinal) ? "; it seems to be separated by semicolons, which no format is: save it with commas"
        : null;

    private static string Shown(string name) => name.Length > 60 ? name[..60] + "…" : name;
}
