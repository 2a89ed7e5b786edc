namespace CommitLang.Benchmarks.Scale;

/// <summary>Records in columns of numbers, a row each. Everyone acts toward someone else.</summary>
/// <param name="Actors">Who, from 0 to below <see cref="Names.Actors"/>.</param>
/// <param name="Conducts">What, from 0 to below <see cref="ConductTree.Count"/>, or one of the two of <see cref="Workload.Response"/>.</param>
/// <param name="Counterparts">Toward whom.</param>
/// <param name="Days">The day, counted from <see cref="Names.FirstDay"/>.</param>
internal sealed record Deeds(ushort[] Actors, ushort[] Conducts, ushort[] Counterparts, ushort[] Days)
{
    public int Count => Days.Length;
}
