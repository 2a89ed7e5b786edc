namespace CommitLang.Events.Rows;

/// <summary>What the rows of one piece of a file came to. Lines are counted from 0 at its beginning; codes are those of whoever read it.</summary>
internal sealed class RowBatch
{
    internal int Count { get; set; }

    internal int[] Days { get; private set; } = [];

    internal int[] Actors { get; private set; } = [];

    internal int[] Conducts { get; private set; } = [];

    internal int[] Counterparts { get; private set; } = [];

    internal int[] Lines { get; private set; } = [];

    internal int[] Published { get; private set; } = [];

    internal int[] Publishers { get; private set; } = [];

    internal int[] SourceCounts { get; private set; } = [];

    internal List<DatedReport> Dated { get; } = [];

    internal List<ReportedFigure> Figures { get; } = [];

    /// <summary>The first damaged rows, as many as are wanted.</summary>
    internal List<RowFault> Faults { get; } = [];

    internal long WithoutActor { get; set; }

    internal long WithoutConduct { get; set; }

    internal long WithoutDate { get; set; }

    internal long Damaged { get; set; }

    /// <summary>Damaged rows that have another number of fields than the table.</summary>
    internal long Misfits { get; set; }

    /// <summary>Lines of the file that the piece takes.</summary>
    internal long LineCount { get; set; }

    internal void Clear()
    {
        Count = 0;
        Dated.Clear();
        Figures.Clear();
        Faults.Clear();
        (WithoutActor, WithoutConduct, WithoutDate, Damaged, Misfits, LineCount) = (0, 0, 0, 0, 0, 0);
    }

    /// <summary>Makes room for more rows.</summary>
    internal void MakeRoom(int rows)
    {
        if (Days.Length - Count >= rows)
        {
            return;
        }

        int size = Math.Max(Count + rows, Math.Max(1024, 2 * Days.Length));
        Days = Longer(Days, size);
        Actors = Longer(Actors, size);
        Conducts = Longer(Conducts, size);
        Counterparts = Longer(Counterparts, size);
        Lines = Longer(Lines, size);
        Published = Longer(Published, size);
        Publishers = Longer(Publishers, size);
        SourceCounts = Longer(SourceCounts, size);
    }

    private static int[] Longer(int[] numbers, int size)
    {
        Array.Resize(ref numbers, size);
        return numbers;
    }
}
