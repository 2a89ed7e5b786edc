using CommitLang.Engine.Model;
using CommitLang.Engine.Time;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>A member of a group or a party of an agreement, and the days on which it is that.</summary>
internal sealed record Membership(ActorSymbol Actor, ModalDays Days);

/// <summary>Who belongs to which group and agreement.</summary>
internal sealed class GroupTable
{
    private readonly BindingContext _context;
    private readonly Dictionary<int, List<Membership>> _members = [];
    private readonly Dictionary<int, List<Membership>> _parties = [];

    internal GroupTable(BindingContext context, IReadOnlyList<Relation> relations, IReadOnlyList<Agreement> agreements)
    {
        _context = context;
        foreach (var relation in relations)
        {
            if (relation.Kind == RelationKind.MemberOf)
            {
                Add(_members, relation.To, relation.From, relation.Dates);
            }
        }

        for (int i = 0; i < agreements.Count; i++)
        {
            foreach (var party in agreements[i].Parties)
            {
                Add(_parties, i, party.Actor, party.Dates);
            }
        }
    }

    /// <summary>An actor that has members; reports where it has none.</summary>
    internal ActorSymbol? Group(NameSyntax name)
    {
        if (_context.Actor(name) is not { } actor)
        {
            return null;
        }

        if (!_members.ContainsKey(actor.Index))
        {
            ReportNoGroup(name, actor.Name);
            return null;
        }

        return actor;
    }

    /// <summary>
    /// The members of a group, or the parties of an agreement, which is then given too: a group goes before an agreement of the same name.
    /// </summary>
    internal (IReadOnlyList<Membership> Members, AgreementSymbol? Agreement)? Each(NameSyntax name)
    {
        var scope = _context.Scope;
        string text = name.Identifier.ValueText;
        if (scope.Actors.TryFind(text, out var actor) && _members.TryGetValue(actor.Index, out var members))
        {
            _context.Use(name.Identifier, actor);
            return (members, null);
        }

        if (scope.Agreements.TryFind(text, out var agreement))
        {
            _context.Use(name.Identifier, agreement);
            if (agreement.IsBroken)
            {
                _context.DependOnBroken();
                return null;
            }

            if (_parties.TryGetValue(agreement.Index, out var parties))
            {
                return (parties, agreement);
            }

            ReportNoGroup(name, text);
            return null;
        }

        if (_context.Actor(name) is { } single)
        {
            ReportNoGroup(name, single.Name);
        }

        return null;
    }

    private void ReportNoGroup(NameSyntax name, string text)
    {
        if (_context.Scope.Actors.TryFind(text, out var actor) && actor.IsBroken)
        {
            _context.DependOnBroken();
            return;
        }

        string suffix = _context.Scope.Agreements.Contains(text) ? ", and the agreement of that name has no `party`" : "";
        _context.Report(NameDiagnostics.NoGroup, name, text, suffix);
    }

    private void Add(Dictionary<int, List<Membership>> groups, int group, int member, DayBounds dates)
    {
        if (!groups.TryGetValue(group, out var members))
        {
            groups.Add(group, members = []);
        }

        int place = members.FindIndex(m => m.Actor.Index == member);
        if (place < 0)
        {
            members.Add(new(_context.Scope.Actors.InOrder[member], dates.ToModal()));
        }
        else
        {
            members[place] = members[place] with { Days = members[place].Days.Union(dates.ToModal()) };
        }
    }
}
