using System.Text;

namespace CommitLang.Benchmarks.Scale;

/// <summary>Records as text.</summary>
internal static class DeedFile
{
    /// <summary>Separated by tabs, with a header; conducts by their codes.</summary>
    public static void WriteTsv(string path, Deeds deeds)
    {
        var actors = Pieces(Names.Actors, Names.Actor, "\t");
        var conducts = Pieces(Names.Approve + 1, Names.Code, "\t");
        var days = Pieces(Names.Days, Names.Day, "\n");
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        file.Write("actor\tconduct\tcounterpart\tdate\n"u8);
        for (var row = 0; row < deeds.Count; row++)
        {
            file.Write(actors[deeds.Actors[row]]);
            file.Write(conducts[deeds.Conducts[row]]);
            file.Write(actors[deeds.Counterparts[row]]);
            file.Write(days[deeds.Days[row]]);
        }
    }

    /// <summary>A line of numbers for each deed, as peers want it that read no dates: what stands in front, then the four numbers with commas, then what stands behind.</summary>
    public static void WriteNumbers(string path, Deeds deeds, string before, string separator, string behind)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20) { NewLine = "\n" };
        for (var row = 0; row < deeds.Count; row++)
        {
            file.Write(before);
            file.Write(deeds.Actors[row]);
            file.Write(separator);
            file.Write(deeds.Conducts[row]);
            file.Write(separator);
            file.Write(deeds.Counterparts[row]);
            file.Write(separator);
            file.Write(deeds.Days[row]);
            file.Write(behind);
        }
    }

    private static byte[][] Pieces(int count, Func<int, string> name, string behind) =>
        [.. Enumerable.Range(0, count).Select(number => Encoding.ASCII.GetBytes(name(number) + behind))];
}
