using System.Collections.Immutable;
using Readout.ArchiveBenchmarks.World;

namespace Readout.ArchiveBenchmarks.Reports;

/// <summary>What a report is to be about.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Side">Whose report it is.</param>
/// <param name="Press">Whether a newspaper of that side issues it rather than its office.</param>
/// <param name="Published">The day.</param>
/// <param name="Main">The contact it is about.</param>
/// <param name="Background">Contacts that it mentions.</param>
/// <param name="Issues">What is spoken of.</param>
/// <param name="Versions">How many versions of its text there are.</param>
internal sealed record ReportPlan(
    int Number, string Side, bool Press, int Published, Encounter? Main, ImmutableArray<Encounter> Background, ImmutableArray<string> Issues, int Versions);

/// <summary>Which reports there are: each contact is told of by one to three sides, and other reports mention what was lately held.</summary>
internal sealed class ReportPlans(Diplomacy diplomacy, int seed)
{
    /// <summary>Main tellings and other reports that a contact brings, on average: 40 % of all reports are about a contact.</summary>
    public const double PerContact = 4.0;

    private const int Remembered = 400;

    /// <summary>The first reports in the order of time.</summary>
    public IEnumerable<ReportPlan> Take(int reports)
    {
        for (int contact = 0, number = 1; number <= reports; contact++)
        {
            foreach (var plan in Of(contact, number).TakeWhile(plan => plan.Number <= reports))
            {
                yield return plan;
                number++;
            }
        }
    }

    private IEnumerable<ReportPlan> Of(int contact, int number)
    {
        var random = new Random(unchecked((seed * 92_821) + (contact * 17) + 3));
        var main = diplomacy.Contact(contact);
        int tellers = random.NextDouble() switch { < 0.55 => 1, < 0.85 => 2, _ => 3 };
        for (int i = 0; i < tellers; i++)
        {
            bool press = i >= main.People.Length || random.Next(12) == 0;
            string side = i < main.People.Length ? main.People[i].Side : Diplomacy.Sides[random.Next(Diplomacy.Sides.Length)];
            var background = Enumerable.Range(0, random.Next(5) / 3).Select(_ => Earlier(contact, side, random)).OfType<Encounter>();
            yield return new ReportPlan(number++, side, press, main.Day + Math.Max(0, random.Next(4) - 2), main, [.. background], main.Issues, Versions(random));
        }
        int others = (int)((tellers * 1.5) + random.NextDouble());
        for (int i = 0; i < others; i++)
        {
            string side = main.People[random.Next(main.People.Length)].Side;
            var background = Enumerable.Range(0, Math.Max(0, random.Next(6) - 2)).Select(_ => Earlier(contact, side, random)).OfType<Encounter>().DistinctBy(earlier => earlier.Number);
            ImmutableArray<string> issues = [.. Enumerable.Range(0, 3).Select(_ => diplomacy.Issue(random)).Distinct()];
            yield return new ReportPlan(number++, side, random.Next(3) == 0, main.Day + random.Next(3), null, [.. background], issues, Versions(random));
        }
    }

    /// <summary>A contact of the side, if one is found among some earlier ones.</summary>
    private Encounter? Earlier(int contact, string side, Random random)
    {
        for (int tries = 0; tries < 12; tries++)
        {
            var earlier = diplomacy.Contact(Math.Max(0, contact - 1 - random.Next(Remembered)));
            if (earlier.People.Any(person => person.Side == side))
            {
                return earlier;
            }
        }
        return null;
    }

    private static int Versions(Random random) => random.Next(100) == 0 ? 2 : 1;
}
