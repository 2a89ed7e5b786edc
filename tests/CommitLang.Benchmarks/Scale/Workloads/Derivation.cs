namespace CommitLang.Benchmarks.Scale;

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
