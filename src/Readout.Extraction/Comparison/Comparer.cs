using System.Collections.Immutable;
using Readout.Actors;
using Readout.Extraction.Assembly;
using Readout.Records;

namespace Readout.Extraction.Comparison;

/// <summary>Puts the sides' accounts beside each other, over several records or within one.</summary>
public sealed class Comparer
{
    /// <summary>What a point must weigh to be worth saying that the other side is silent on it.</summary>
    private const double WorthARow = 6;

    private readonly Diction _diction;
    private readonly FrameTable _frame;

    private Comparer(Diction diction, FrameTable frame) => (_diction, _frame) = (diction, frame);

    /// <summary><c>sha256:</c> and the hash of the tables that rows are made with.</summary>
    public string Hash => _diction.Hash;

    /// <summary><c>sha256:</c> and the hash of the table that frames are made with.</summary>
    public string FrameHash => _frame.Hash;

    /// <summary>Reads the tables that are built into the program.</summary>
    /// <param name="actors">The states, by whose names, adjectives and capitals one country is known.</param>
    /// <exception cref="InvalidDataException">One is missing or malformed.</exception>
    public static Comparer Load(ActorTable actors)
    {
        ArgumentNullException.ThrowIfNull(actors);
        return new Comparer(Diction.Load(actors), FrameTable.Load());
    }

    /// <summary>What the cue of a statement puts behind it; <c>null</c> where the scale knows none of its words.</summary>
    public Force? ForceOf(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return Force.Of(_diction, statement.Cue);
    }

    /// <summary>A record with the comparison of the sides inside it.</summary>
    public ReadoutRecord Within(AssembledRecord assembled)
    {
        ArgumentNullException.ThrowIfNull(assembled);
        ReadoutRecord record = assembled.Record;
        ImmutableArray<ComparisonRow> rows = HasSeveralSides(record) ? Rows([record], [.. PointReader.Read(_diction, record, "")]) : [];
        bool framed = !record.Contacts.IsEmpty || !rows.IsEmpty || record.Report.IssuedBy is not null; // else there is nothing to frame
        return record with { Comparison = rows, Frame = framed ? FrameFinder.Find(_frame, record, assembled.Text) : [] };
    }

    /// <summary>Whether two sides may say something: most news tells of one, and is not worth taking apart.</summary>
    private static bool HasSeveralSides(ReadoutRecord record)
    {
        Dictionary<string, string?> countries = record.Actors.ToDictionary(actor => actor.Id, actor => actor.Country, StringComparer.Ordinal);
        return record.Statements.SelectMany(statement => statement.SourceActors.Select(id => countries[id]).Append(statement.Side))
            .Concat(record.Contacts.SelectMany(contact => contact.Outcomes).Select(outcome => outcome.OnAccountOf is { } teller ? countries[teller] : record.Report.IssuedBy))
            .OfType<string>().Distinct().Skip(1).Any();
    }

    /// <summary>Compares the sides of the records; with several, ids are <c>NAME#S1</c>.</summary>
    public ComparisonPage Compare(ImmutableArray<ReadoutRecord> records) => new(records, Rows(records, records is [var only]
        ? [.. PointReader.Read(_diction, only, "")]
        : [.. records.SelectMany(record => PointReader.Read(_diction, record, record.Report.Name + "#"))]))
    {
        Frame = Frame.Merge(records),
    };

    private static ImmutableArray<ComparisonRow> Rows(ImmutableArray<ReadoutRecord> records, ImmutableArray<Point> every)
    {
        ImmutableArray<Point> points = WithoutOnlookers(records, every);
        if (points.IsEmpty || points.All(point => point.Side == points[0].Side))
        {
            return [];
        }
        var measure = new Measure(points);
        ImmutableArray<Pairing> pairings = Aligner.Align(points, measure);
        return [.. RowWriter.Write(points, measure, pairings, WorthARow)];
    }

    /// <summary>The points without those of a country that takes part in no contact and that the press quotes only once; where two sides take part, it is background.</summary>
    private static ImmutableArray<Point> WithoutOnlookers(ImmutableArray<ReadoutRecord> records, ImmutableArray<Point> points)
    {
        HashSet<string> present = [.. records.SelectMany(record => record.Contacts).SelectMany(contact => contact.Participants).Select(participant => participant.Country).OfType<string>()];
        ILookup<string, Point> sides = points.ToLookup(point => point.Side, StringComparer.Ordinal);
        return sides.Count(side => present.Contains(side.Key)) < 2 ? points
            : [.. points.Where(point => present.Contains(point.Side) || sides[point.Side].Any(other => !other.InPress || other.Said != point.Said))];
    }
}
