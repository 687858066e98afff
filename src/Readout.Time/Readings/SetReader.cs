using System.Globalization;
using Readout.Time.Words;

namespace Readout.Time.Readings;

/// <summary>Reads what recurs: "every Monday", "each of the last three years", "twice a week", "annually", "Tuesday nights".</summary>
internal static class SetReader
{
    internal static Reading? Read(AtomRow row, int at) => row[at] switch
    {
        Sense.Every => Every(row, at + 1),
        Sense.Frequency when !IsNamed(row, at) => new Reading(at + 1, new Recurrence(Period(1, (TimeUnit)row.Value(at)))),
        Sense.Times when Rate(row, at + 1) is { } rate => rate,
        Sense.Digits or Sense.Number when row[at + 1] == Sense.TimesWord && Rate(row, at + 2) is { } rate => rate,
        Sense.Weekdays => row[at + 1] == Sense.DayParts || row[at + 1] == Sense.DayPart
            ? new Reading(at + 2, new Recurrence(Weekday(row.Value(at)) + "T" + ((DayPart)row.Value(at + 1)).Code()))
            : new Reading(at + 1, new Recurrence(Weekday(row.Value(at)))),
        Sense.Weekday when row[at + 1] == Sense.DayParts => new Reading(at + 2, new Recurrence(Weekday(row.Value(at)) + "T" + ((DayPart)row.Value(at + 1)).Code())),
        Sense.Units when row.Value(at) == (int)TimeUnit.Weekend && row[at - 1] == Sense.On => new Reading(at + 1, new Recurrence("XXXX-WXX-WE")),
        _ => null,
    };

    private static Reading? Every(AtomRow row, int at)
    {
        int number = 1, end = at;
        if (row[at] == Sense.Other)
        {
            (number, end) = (2, at + 1);
        }
        else if (NumberReader.Whole(row, at) is { Count: > 0 and < 1000 } whole)
        {
            (number, end) = ((int)whole.Count!, whole.End);
        }
        return row[end] switch
        {
            Sense.Unit or Sense.Units => new Reading(end + 1, new Recurrence(Period(number, (TimeUnit)row.Value(end)))),
            Sense.Weekday when row[end + 1] == Sense.DayPart => new Reading(end + 2, new Recurrence(Weekday(row.Value(end)) + "T" + ((DayPart)row.Value(end + 1)).Code())),
            Sense.Weekday => new Reading(end + 1, new Recurrence(Weekday(row.Value(end)))),
            Sense.Month => new Reading(end + 1, new Recurrence(string.Create(CultureInfo.InvariantCulture, $"XXXX-{row.Value(end):00}"))),
            Sense.DayPart => new Reading(end + 1, new Recurrence("XXXX-XX-XXT" + ((DayPart)row.Value(end)).Code())),
            _ => null,
        };
    }

    /// <summary>"(twice) a week", "per day".</summary>
    private static Reading? Rate(AtomRow row, int at) =>
        row[at] is Sense.A or Sense.Per or Sense.Every && row[at + 1] == Sense.Unit
            ? new Reading(at + 2, new Recurrence(Period(1, (TimeUnit)row.Value(at + 1)))) : null;

    internal static string Period(int number, TimeUnit unit) => new Amount(number, unit).ToTimex();

    private static string Weekday(int weekday) => string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}");

    /// <summary>The "Daily" of a newspaper's name.</summary>
    private static bool IsNamed(AtomRow row, int at) => row.Word(at) is { Upos: "PROPN" } or { NameTag: not "O" };
}
