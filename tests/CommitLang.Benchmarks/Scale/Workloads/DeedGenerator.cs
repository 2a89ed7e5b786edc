namespace CommitLang.Benchmarks.Scale;

/// <summary>Records that are the same in every run.</summary>
internal sealed class DeedGenerator
{
    private const ulong Seed = 20241231;

    private readonly Zipf _conducts;

    public DeedGenerator()
    {
        // Which conducts are frequent has nothing to do with where they stand in the tree.
        var ranked = Enumerable.Range(0, ConductTree.Count).ToArray();
        var dice = new Dice(Seed);
        for (var place = ranked.Length - 1; place > 0; place--)
        {
            var other = dice.Below(place + 1);
            (ranked[place], ranked[other]) = (ranked[other], ranked[place]);
        }

        _conducts = new Zipf(ranked);
    }

    public Zipf Actors { get; } = new([.. Enumerable.Range(0, Names.Actors)]);

    public Zipf Conducts => _conducts;

    public Deeds Make(int count, Workload workload, RecordOrder order)
    {
        var deeds = new Deeds(new ushort[count], new ushort[count], new ushort[count], new ushort[count]);
        var dice = new Dice(Seed + 1);
        if (workload == Workload.Response)
        {
            FillWithStories(deeds, dice);
            return order == RecordOrder.Dated ? InOrder(deeds) : deeds;
        }

        for (var row = 0; row < count; row++)
        {
            Fill(deeds, row, dice.Next());
            if (order == RecordOrder.Dated)
            {
                deeds.Days[row] = (ushort)((long)row * Names.Days / count);
            }
        }

        return deeds;
    }

    private void Fill(Deeds deeds, int row, ulong bits)
    {
        var actor = Actors.Of((ushort)bits);
        var counterpart = Actors.Of((ushort)(bits >> 16));
        deeds.Actors[row] = actor;
        deeds.Counterparts[row] = counterpart == actor ? (ushort)((actor + 1) % Names.Actors) : counterpart;
        deeds.Conducts[row] = _conducts.Of((ushort)(bits >> 32));
        deeds.Days[row] = (ushort)(((bits >> 48) * Names.Days) >> 16);
    }

    /// <summary>
    /// Three records in ten are publications; most are approved within a week. One actor in four always is in time, one leaves some out, one is late now and
    /// then, one does both. The other records are anything.
    /// </summary>
    private void FillWithStories(Deeds deeds, Dice dice)
    {
        for (var row = 0; row < deeds.Count; row++)
        {
            Fill(deeds, row, dice.Next());
            if (row % 10 >= 3)
            {
                continue;
            }

            deeds.Conducts[row] = Names.Publish;
            var habit = deeds.Actors[row] % 4;
            var slip = dice.Below(100);
            var delay = habit is 1 or 3 && slip < 2 ? Names.Days
                : habit is 2 or 3 && slip is >= 2 and < 4 ? 8 + dice.Below(40)
                : dice.Below(8);
            var approved = deeds.Days[row] + delay;
            if (row + 1 < deeds.Count && approved < Names.Days)
            {
                (deeds.Actors[row + 1], deeds.Counterparts[row + 1]) = (deeds.Actors[row], deeds.Counterparts[row]);
                (deeds.Conducts[row + 1], deeds.Days[row + 1]) = (Names.Approve, (ushort)approved);
                row++;
            }
        }
    }

    private static Deeds InOrder(Deeds deeds)
    {
        var rows = Enumerable.Range(0, deeds.Count).ToArray();
        Array.Sort(Array.ConvertAll(rows, row => ((ulong)deeds.Days[row] << 32) | (uint)row), rows);
        return new Deeds(Pick(deeds.Actors), Pick(deeds.Conducts), Pick(deeds.Counterparts), Pick(deeds.Days));

        ushort[] Pick(ushort[] column) => Array.ConvertAll(rows, row => column[row]);
    }
}
