namespace CommitLang.Benchmarks.Scale;

/// <summary>A declaration of the workloads <see cref="Workload.Lookup"/>, <see cref="Workload.Rules"/> and <see cref="Workload.Load"/>.</summary>
/// <param name="Conduct">A number of the tree, or from <see cref="ConductTree.Count"/> on one of a derived conduct.</param>
/// <param name="Counterpart">-1: anyone.</param>
/// <param name="Start">The first day, counted from <see cref="Names.FirstDay"/>; -1: always in force until the end.</param>
/// <param name="End">The last day, counted alike; may be later than the day of evaluation.</param>
/// <param name="Bound">How many times at most; for <see cref="PromiseSort.Count"/> only.</param>
internal sealed record Promise(int Number, PromiseSort Sort, int Actor, int Conduct, int Counterpart, int Start, int End, int Bound);
