using System.Collections.Immutable;
using Readout.Actors;
using static Readout.Scoring.Leaders.ReignFile;

namespace Readout.Scoring.Leaders;

/// <summary>Something that REIGN and the table see differently.</summary>
/// <param name="Country">ISO 3166-1 alpha-3.</param>
/// <param name="Leader">Whose spell or term it is, as REIGN or the table writes the name.</param>
/// <param name="From">Its first month.</param>
/// <param name="What">What each says.</param>
public sealed record Disagreement(string Country, string Leader, string From, string What)
{
    public override string ToString() => $"{Country}\t{Leader}\t{From}\t{What}";
}

/// <summary>What is left when the listed exceptions are taken off.</summary>
/// <param name="Unexplained">Disagreements without an exception.</param>
/// <param name="Idle">Exceptions without a disagreement.</param>
public sealed record ReignResult(ImmutableArray<Disagreement> Unexplained, ImmutableArray<ReignException> Idle);

/// <summary>Compares the table's heads of state and of government with REIGN's leaders, month by month to March 2021.</summary>
/// <remarks>
/// REIGN knows one leader at a time. So each of its spells must lie within that person's terms; and in each month of a term REIGN's
/// leader must be its holder, or somebody who holds another of the country's leading offices then. The month next to a change may be either's.
/// </remarks>
public sealed class ReignCheck
{
    private readonly ILookup<string, Spell> _spells;
    private readonly ILookup<string, PersonEntry> _people;
    private readonly ActorTable _table;

    public ReignCheck(ActorTable table, IEnumerable<Spell> spells)
    {
        _table = table;
        _spells = spells.ToLookup(spell => spell.Country);
        _people = table.People.SelectMany(person => Led(person).Select(term => term.Country).Distinct().Select(country => (country, person)))
            .ToLookup(entry => entry.country, entry => entry.person);
    }

    /// <summary>Every disagreement, country after country.</summary>
    public ImmutableArray<Disagreement> All() =>
        [.. _spells.Select(spells => spells.Key).Union(_people.Select(people => people.Key)).Order(StringComparer.Ordinal)
            .SelectMany(country => Spells(country).Concat(_spells.Contains(country) ? Terms(country) : []))];

    /// <summary>The disagreements that no exception explains, and the exceptions that explain none.</summary>
    public ReignResult Against(ImmutableArray<ReignException> exceptions)
    {
        ImmutableArray<Disagreement> all = All();
        return new ReignResult(
            [.. all.Where(found => !exceptions.Any(exception => exception.Covers(found)))],
            [.. exceptions.Where(exception => !all.Any(exception.Covers))]);
    }

    private IEnumerable<Disagreement> Spells(string country)
    {
        foreach (Spell spell in _spells[country])
        {
            ImmutableArray<PersonEntry> meant = LeaderNames.Match(spell.Leader, _people[country]);
            string Line() => $"REIGN {Spell.Month(spell.First)} to {Spell.Month(spell.Last)}";
            if (meant.IsEmpty)
            {
                yield return new Disagreement(country, spell.Leader, Spell.Month(spell.First), $"{Line()}; not in the table");
                continue;
            }
            var terms = meant.SelectMany(Led).Where(term => term.Country == country).ToList();
            var missing = Inner(spell.First, spell.Last).Where(month => !terms.Exists(term => Holds(term, month))).ToList();
            if (missing.Count > 0)
            {
                yield return new Disagreement(country, spell.Leader, Spell.Month(spell.First), $"{Line()}; no term in {Stretches(missing)}; the table has {Shown(terms)}");
            }
        }
    }

    private IEnumerable<Disagreement> Terms(string country)
    {
        var meant = _spells[country].ToDictionary(spell => spell, spell => LeaderNames.Match(spell.Leader, _people[country]));
        foreach (PersonEntry person in _people[country])
        {
            foreach (Term term in Led(person).Where(term => term.Country == country))
            {
                var against = Inner(Math.Max(First(term), FirstMonth), Math.Min(Last(term), LastMonth))
                    .Where(month => Contradicts(meant, person, term, month)).ToList();
                if (against.Count > 0)
                {
                    var leaders = meant.Keys.Where(spell => against.Exists(month => spell.First <= month && month <= spell.Last)).Select(spell => spell.Leader).Distinct();
                    yield return new Disagreement(
                        country, person.Name, Spell.Month(First(term)), $"the table {Shown([term])}; REIGN has {string.Join(", ", leaders)} in {Stretches(against)}");
                }
            }
        }
    }

    /// <summary>Whether REIGN has the same office held by another in a month; where the table knows nothing of REIGN's leader, that is a disagreement of its own.</summary>
    private bool Contradicts(Dictionary<Spell, ImmutableArray<PersonEntry>> meant, PersonEntry person, Term term, int month)
    {
        var leading = meant.Where(spell => spell.Key.First <= month && month <= spell.Key.Last && !spell.Value.IsEmpty).ToList();
        return leading.Count > 0 && !_table.Shared.Any(shared => shared.IsOf(term))
            && leading.TrueForAll(spell => !spell.Value.Contains(person)
                && !spell.Value.Any(leader => Led(leader).Any(other => other.Country == term.Country && other.Office != term.Office && Holds(other, month))));
    }

    private static IEnumerable<Term> Led(PersonEntry person) => person.Terms.Where(term => term.Leads);

    /// <summary>The months that are not next to a change; of a short time, the one in its middle.</summary>
    private static IEnumerable<int> Inner(int first, int last) => last < first ? []
        : last - first < 2 ? [] : Enumerable.Range(first + 1, last - first - 1);

    private static bool Holds(Term term, int month) => First(term) <= month && month <= Last(term);

    private static int First(Term term) => At(term.Began.First.Year, term.Began.First.Month);

    private static int Last(Term term) => term.Ended is { } ended ? At(ended.Last.Year, ended.Last.Month) : int.MaxValue;

    private static string Shown(IEnumerable<Term> terms) =>
        string.Join(", ", terms.Select(term => $"{term.Office} {term.Began} to {term.Ended?.ToString() ?? "now"}"));

    /// <summary>"2001-03 to 2001-07, 2004-01".</summary>
    private static string Stretches(List<int> months)
    {
        var parts = new List<string>();
        for (int i = 0, start = 0; i < months.Count; i++)
        {
            if (i + 1 == months.Count || months[i + 1] != months[i] + 1)
            {
                parts.Add(start == i ? Spell.Month(months[i]) : $"{Spell.Month(months[start])} to {Spell.Month(months[i])}");
                start = i + 1;
            }
        }
        return string.Join(", ", parts);
    }
}
