namespace CommitLang.Benchmarks.Scale;

/// <summary>What a declaration of the workloads says.</summary>
internal enum PromiseSort
{
    /// <summary>It is not done within the window.</summary>
    Not,

    /// <summary>It is done within the window, the last day of which is the deadline.</summary>
    Do,

    /// <summary>It is done at most so many times within the window.</summary>
    Count,
}

/// <summary>A declaration of the workloads <see cref="Workload.Lookup"/>, <see cref="Workload.Rules"/> and <see cref="Workload.Load"/>.</summary>
/// <param name="Conduct">A number of the tree, or from <see cref="ConductTree.Count"/> on one of a derived conduct.</param>
/// <param name="Counterpart">-1: anyone.</param>
/// <param name="Start">The first day, counted from <see cref="Names.FirstDay"/>; -1: always in force until the end.</param>
/// <param name="End">The last day, counted alike; may be later than the day of evaluation.</param>
/// <param name="Bound">How many times at most; for <see cref="PromiseSort.Count"/> only.</param>
internal sealed record Promise(int Number, PromiseSort Sort, int Actor, int Conduct, int Counterpart, int Start, int End, int Bound);

/// <summary>A rule of the workload <see cref="Workload.Rules"/>.</summary>
/// <param name="Level">From 1 on: the rule rests on nothing that is derived on its level or above.</param>
/// <param name="Body">What counts: a number of the tree, or from <see cref="ConductTree.Count"/> on one of a derived conduct.</param>
/// <param name="Earlier">What must have been done to the actor before, by the counterpart; -1: nothing.</param>
/// <param name="Toward">Toward whom it must have been done; -1: anyone.</param>
/// <param name="Target">The derived conduct that it counts as.</param>
internal sealed record Derivation(int Level, int Body, int Earlier, int Toward, int Target)
{
    /// <summary>The days within which the earlier deed must lie.</summary>
    public const int Within = 14;
}
