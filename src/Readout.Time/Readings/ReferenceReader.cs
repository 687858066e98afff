using Readout.Time.Words;

namespace Readout.Time.Readings;

/// <summary>Reads what points to the past, the present or the future and to no date of it: "recently", "now", "the near future".</summary>
internal static class ReferenceReader
{
    internal static Reading? Read(AtomRow row, int at) => row[at] switch
    {
        Sense.Now => Present(at + 1),
        Sense.Current when row[at + 1] != Sense.Unit => Present(at + 1),
        Sense.Recent when row[at + 1] is not (Sense.Unit or Sense.Units) => Past(at + 1),
        Sense.RecentlyWord => Past(at + 1),
        Sense.SoonWord when !DurationReader.Is(row, at - 1, "as") && row[at + 1] != Sense.After => Future(at + 1),
        Sense.Future when row[at + 1] == Sense.Units => Future(at + 2),
        Sense.Future when row[at - 1] == Sense.The || row[at - 2] == Sense.The => Future(at + 1),
        Sense.Past when row[at - 1] == Sense.The && row[at - 2] == Sense.In && DurationReader.EndsClause(row, at + 1) => Past(at + 1),
        Sense.Near or Sense.Short when row[at - 1] == Sense.The && row[at + 1] is Sense.Term or Sense.Future => Future(at + 2),
        Sense.Units when row[at - 1] == Sense.The && row[at + 1] == Sense.Ahead => new Reading(at + 2, new Length(new Amount(null, (TimeUnit)row.Value(at)))),
        _ => null,
    };

    private static Reading Past(int end) => new(end, new Reference("PAST_REF"));

    private static Reading Present(int end) => new(end, new Reference("PRESENT_REF"));

    private static Reading Future(int end) => new(end, new Reference("FUTURE_REF"));
}
