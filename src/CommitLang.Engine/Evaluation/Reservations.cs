using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>The rights that the actor of the reading reserves: its deeds that match them do not count against it.</summary>
internal sealed class Reservations
{
    private readonly View _view;
    private readonly List<(int Declaration, Bearer Bearer)> _own = [];

    internal Reservations(View view)
    {
        _view = view;
        if (view.Reading < 0)
        {
            return;
        }

        foreach (int i in view.Bearing.Reservations)
        {
            if (!view.IsSpoken(i))
            {
                continue;
            }

            foreach (var bearer in view.Program.Declarations[i].Bearers)
            {
                if (view.PrincipalsOf(i, bearer).Contains((view.Reading, Certainty.Sure)))
                {
                    _own.Add((i, bearer));
                }
            }
        }
    }

    /// <summary>The names of the declarations that reserve a right, in the order of the text.</summary>
    internal IEnumerable<string> Names => _own.Select(own => _view.Program.Declarations[own.Declaration].Name);

    /// <summary>Whether nothing is reserved in this reading.</summary>
    internal bool IsEmpty => _own.Count == 0;

    /// <summary>The days on which a deed of the actor of the reading is excused, and by which declaration first; none for others.</summary>
    internal (ModalDays Days, int Declaration) Excuse(Fact deed, int asOf)
    {
        var days = ModalDays.None;
        int first = -1;
        if (deed.Actor != _view.Reading)
        {
            return (days, first);
        }

        foreach (var (index, bearer) in _own)
        {
            if (_view.Windows.Of(index, bearer, asOf) is not { } force)
            {
                continue;
            }

            // A right that begins or ends changes what counts from that day on.
            foreach (var stretch in force.Days.Possible.Stretches)
            {
                _view.Timelines.Note(stretch.First);
                _view.Timelines.Note(stretch.Last);
            }

            foreach (var stretch in force.Days.Sure.Stretches)
            {
                _view.Timelines.Note(stretch.First);
                _view.Timelines.Note(stretch.Last);
            }

            var inForce = force.Days.Clip(DaySet.UpTo(asOf));
            var excused = Exemption.Of(_view, deed, _view.Program.Declarations[index].Conducts, inForce, IsOwn);
            if (!excused.Possible.IsEmpty && first < 0)
            {
                first = index;
            }

            days = days.Union(excused);
        }

        return (days, first);
    }

    private bool IsOwn(Fact recorded) =>
        recorded.Actor == _view.Reading || _view.Matching.Affiliations.WholesOf(recorded.Actor).Any(w => w.Actor == _view.Reading);
}
