using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>Adds up what obligations come to that differ in their days only.</summary>
/// <param name="obligation">What they have in common.</param>
internal sealed class ResponseTally(Obligation obligation)
{
    private const int Done = 1, Empty = 2, Passed = 4, Late = 8;

    /// <summary>By the number of days of a window, how many of them were covered in all windows of that length.</summary>
    private readonly Dictionary<int, long> _covered = [];
    private readonly bool[] _isKnown = new bool[16];
    private (Verdict Verdict, Reason Reason)? _contradicted, _unverified, _consistent;
    private long _count;
    private (int First, int Last)? _window;
    private int? _lastCovered;
    private int? _deadline;

    /// <summary>The verdicts and reasons, at the places that <see cref="Add"/> gives.</summary>
    internal (Verdict Verdict, Reason Reason)[] Verdicts { get; } = new (Verdict, Reason)[16];

    /// <summary>Adds obligations that one day starts. Gives the place of their verdict.</summary>
    internal byte Add(in Response response, int times)
    {
        bool isEmpty = response.Last < response.First;
        int place = (response.Covered > 0 ? Done : 0) | (isEmpty ? Empty : 0) | (response.HasPassed ? Passed : 0) | (response.IsLate ? Late : 0);
        if (!_isKnown[place])
        {
            _isKnown[place] = true;
            Verdicts[place] = Judge(response);
            Note(Verdicts[place]);
        }

        if (!isEmpty)
        {
            _window = _window is var (first, last) ? (Math.Min(first, response.First), Math.Max(last, response.Last)) : (response.First, response.Last);
            int days = response.Last - response.First + 1;
            _covered[days] = _covered.GetValueOrDefault(days) + (long)response.Covered * times;
            _count += times;
        }

        _lastCovered = Later(_lastCovered, response.LastCovered);
        _deadline = Later(_deadline, response.Deadline < Calendar.Forever ? response.Deadline : null);
        return (byte)place;
    }

    /// <summary>The outcome of all.</summary>
    internal Outcome Combine(Outcome frame, TriggeredParts parts)
    {
        var (verdict, reason) = _contradicted ?? _unverified ?? _consistent ?? (Verdict.Unverified, Reason.Inactive);
        return frame with
        {
            Verdict = verdict,
            Reason = reason,
            ListsParts = true,
            Combination = Combination.Each,
            Window = _window,
            LastEvidence = _lastCovered,
            Coverage = Coverage(),
            Deadline = _deadline,
            Triggered = parts,
            Told = parts.Count == 0 ? null : parts.First(verdict, reason).Told,
            Evidence = default,
        };
    }

    private static int? Later(int? a, int? b) => a is null || b > a ? b : a;

    private (Verdict Verdict, Reason Reason) Judge(in Response response)
    {
        var days = ModalDays.Surely(DaySet.Of(response.First, response.Last));
        var (verdict, reason, _) = Tables.Judge(
            obligation with { Days = days, Deadline = (response.Deadline, response.Deadline), HasPassed = response.HasPassed },
            new Signs { IsFor = response.Covered > 0, IsLate = response.IsLate });
        return (verdict, reason);
    }

    /// <summary>Of each verdict the reason of the first that has it is the reason of the whole.</summary>
    private void Note((Verdict Verdict, Reason Reason) standing)
    {
        switch (standing.Verdict)
        {
            case Verdict.Contradicted:
                _contradicted ??= standing;
                break;
            case Verdict.Unverified:
                _unverified ??= standing;
                break;
            case Verdict.Consistent:
                _consistent ??= standing;
                break;
            default:
                throw new InvalidOperationException($"Unexpected verdict {standing.Verdict}.");
        }
    }

    /// <summary>The mean of the shares of days.</summary>
    private Rational? Coverage()
    {
        var sum = Rational.Zero;
        foreach (var (days, covered) in _covered)
        {
            sum += Rational.Of(covered) / Rational.Of(days);
        }

        return _count == 0 ? null : sum / Rational.Of(_count);
    }
}
