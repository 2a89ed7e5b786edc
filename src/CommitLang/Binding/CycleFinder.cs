namespace CommitLang.Binding;

/// <summary>That one thing leads to another.</summary>
internal readonly record struct Edge(int From, int To);

/// <summary>
/// Finds the edges that close a cycle: those that lead back to where they come from over edges written before them. Without the edges
/// it reports there is no cycle.
/// </summary>
internal static class CycleFinder
{
    /// <param name="nodes">How many nodes there are; edges go from and to numbers below it.</param>
    /// <param name="edges">In the order of the text.</param>
    /// <returns>For each closing edge its place among the edges, and the nodes of the cycle from its start back to its start.</returns>
    internal static List<(int Edge, List<int> Path)> FindClosing(int nodes, IReadOnlyList<Edge> edges)
    {
        var result = new List<(int, List<int>)>();
        var component = StronglyConnected(nodes, edges);
        var accepted = new Dictionary<int, List<int>>();
        for (int i = 0; i < edges.Count; i++)
        {
            var (from, to) = edges[i];
            if (component[from] != component[to])
            {
                continue;
            }

            if (FindPath(to, from, accepted) is { } path)
            {
                path.Insert(0, from);
                result.Add((i, path));
            }
            else
            {
                Add(accepted, from, to);
            }
        }

        return result;
    }

    /// <summary>For each node the number of its component: nodes that lead to each other have the same (Tarjan, without recursion).</summary>
    internal static int[] StronglyConnected(int nodes, IReadOnlyList<Edge> edges)
    {
        var targets = new Dictionary<int, List<int>>();
        foreach (var edge in edges)
        {
            Add(targets, edge.From, edge.To);
        }

        var component = new int[nodes];
        var order = new int[nodes];
        var low = new int[nodes];
        var isOpen = new bool[nodes];
        var open = new Stack<int>();
        var calls = new Stack<(int Node, int Next)>();
        int visited = 0, components = 0;
        for (int root = 0; root < nodes; root++)
        {
            if (order[root] != 0)
            {
                continue;
            }

            calls.Push((root, 0));
            while (calls.TryPop(out var call))
            {
                var (node, next) = call;
                if (next == 0)
                {
                    order[node] = low[node] = ++visited;
                    open.Push(node);
                    isOpen[node] = true;
                }

                var list = targets.GetValueOrDefault(node);
                bool descended = false;
                while (list is not null && next < list.Count)
                {
                    int target = list[next++];
                    if (order[target] == 0)
                    {
                        calls.Push((node, next));
                        calls.Push((target, 0));
                        descended = true;
                        break;
                    }

                    if (isOpen[target])
                    {
                        low[node] = Math.Min(low[node], order[target]);
                    }
                }

                if (descended)
                {
                    continue;
                }

                if (low[node] == order[node])
                {
                    int member;
                    do
                    {
                        member = open.Pop();
                        isOpen[member] = false;
                        component[member] = components;
                    }
                    while (member != node);
                    components++;
                }

                if (calls.TryPeek(out var caller))
                {
                    low[caller.Node] = Math.Min(low[caller.Node], low[node]);
                }
            }
        }

        return component;
    }

    /// <summary>The nodes from one to another, both included; null where there is no way. A node leads to itself.</summary>
    internal static List<int>? FindPath(int start, int goal, Dictionary<int, List<int>> targets)
    {
        var cameFrom = new Dictionary<int, int> { [start] = start };
        var queue = new Queue<int>();
        queue.Enqueue(start);
        while (queue.TryDequeue(out int node))
        {
            if (node == goal)
            {
                var path = new List<int> { node };
                while (node != start)
                {
                    node = cameFrom[node];
                    path.Add(node);
                }

                path.Reverse();
                return path;
            }

            foreach (int target in targets.GetValueOrDefault(node) ?? [])
            {
                if (cameFrom.TryAdd(target, node))
                {
                    queue.Enqueue(target);
                }
            }
        }

        return null;
    }

    internal static void Add(Dictionary<int, List<int>> targets, int from, int to)
    {
        if (!targets.TryGetValue(from, out var list))
        {
            targets.Add(from, list = []);
        }

        list.Add(to);
    }
}
