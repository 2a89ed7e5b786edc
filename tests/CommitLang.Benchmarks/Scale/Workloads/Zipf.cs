namespace CommitLang.Benchmarks.Scale;

/// <summary>
/// Few are frequent, most are rare: the one of rank n comes 1/n times as often as the first. Drawn from a table of 65,536 places, so that a draw of
/// 16 bits is enough.
/// </summary>
internal sealed class Zipf
{
    private const int Places = 1 << 16;

    private readonly ushort[] _places = new ushort[Places];

    /// <param name="ranked">The most frequent first.</param>
    public Zipf(ReadOnlySpan<int> ranked)
    {
        Shares = new double[ranked.Length];
        var sum = 0.0;
        for (var rank = 1; rank <= ranked.Length; rank++)
        {
            sum += 1.0 / rank;
        }

        var behind = 0.0;
        var place = 0;
        for (var rank = 1; rank <= ranked.Length; rank++)
        {
            behind += 1.0 / rank / sum;
            var end = rank == ranked.Length ? Places : (int)(behind * Places);
            Shares[ranked[rank - 1]] = (end - place) / (double)Places;
            _places.AsSpan(place..end).Fill((ushort)ranked[rank - 1]);
            place = end;
        }
    }

    /// <summary>How often each comes, by its number; one in all.</summary>
    public double[] Shares { get; }

    /// <param name="bits">Any 16 bits.</param>
    public ushort Of(ushort bits) => _places[bits];
}
