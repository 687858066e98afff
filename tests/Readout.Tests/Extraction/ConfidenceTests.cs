using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using Readout.Extraction;
using Readout.Extraction.Accounts;
using Readout.Extraction.Acts;
using Readout.Extraction.Assembly;
using Readout.Extraction.Outcomes;
using Readout.Extraction.Statements;
using Readout.Records;
using Readout.Tests.Text;
using Readout.Text;
using Xunit;

namespace Readout.Tests.Extraction;

/// <summary>What is left of a record whose less likely statements are not wanted.</summary>
public sealed class ConfidenceTests
{
    private const string Chain =
        "The French president’s office said Emmanuel Macron stressed that Vladimir Putin had promised to meet again in May. "
        + "“Vladimir Putin had a frank call with Emmanuel Macron,” the Kremlin said on Tuesday. Both leaders agreed to stay in touch.";

    private static readonly Knowledge Knowledge = Knowledge.Load("test", Engines.Weights);

    private static readonly Gen<double?[]> Probabilities =
        Gen.Frequency((1, Gen.Bool.Select(_ => (double?)null)), (4, Gen.Double[0, 1].Select(value => (double?)value))).Array[1, 20];

    public static TheoryData<string> Samples() =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "samples"), "*.txt").Order(StringComparer.Ordinal).Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_report_keeps_whole_what_is_likely(string name)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, "samples", name));
        foreach (string? issuer in new[] { null, "USA" })
        {
            ActedContacts found = Found(text, issuer);
            Gen.Select(Probabilities, Gen.Double[0, 1]).Sample((probabilities, least) => Check(found, probabilities, least), iter: 100);
        }
    }

    [Fact]
    public void Any_text_keeps_whole_what_is_likely() => Gen.Select(AnyText.Texts, Probabilities, Gen.Double[0, 1]).Sample(
        (text, probabilities, least) => Check(Found(text, null), probabilities, least), iter: 500);

    [Fact]
    public void What_stands_within_an_unlikely_statement_goes_with_it()
    {
        ReadoutRecord all = Written(Found(Chain, null), null);
        string[] chain = [.. all.Statements.TakeWhile(statement => statement.Within is not null || statement.Id == "S1").Select(statement => statement.Id)];
        Assert.True(chain.Length > 2, "the office says that the president stressed that the other promised");

        ReadoutRecord left = Written(With(Found(Chain, null), [0.3, .. chain[1..].Select(_ => (double?)0.9), 0.9]), 0.5);

        Assert.Equal(all.Statements.Length - chain.Length, left.Statements.Length);
        Assert.Equal(all.Statements[chain.Length].Content.AsEnumerable(), left.Statements[0].Content);
        Assert.Equal(new LeftOut(0.5, chain.Length), left.LeftOut);
    }

    [Fact]
    public void What_stands_in_unlikely_words_is_not_told_by_the_report_instead()
    {
        ReadoutRecord all = Written(Found(Chain, null), null);
        Assert.Contains(Outcomes(all), outcome => outcome.OnAccountOf is not null);

        ReadoutRecord left = Written(With(Found(Chain, null), [0.1]), 0.5);

        Assert.Empty(left.Statements);
        Assert.NotEmpty(left.Contacts);
        Assert.DoesNotContain(Outcomes(left), outcome => outcome.Text.Text.StartsWith("promised", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_shown_decides_and_nothing_is_left_out_unasked()
    {
        ActedContacts found = With(Found(Chain, null), [0.696]);

        Assert.All(Written(found, 0.7).Statements, statement => Assert.Equal(0.7, statement.Probability));
        Assert.Equal(0, Written(found, 0.7).LeftOut!.Statements);
        Assert.Empty(Written(found, 0.71).Statements);
        Assert.Null(Written(found, null).LeftOut);
    }

    [Fact]
    public void An_issuer_tells_of_a_contact_even_where_no_statement_is_left()
    {
        ReadoutRecord record = Written(Found("President Joe Biden and President Emmanuel Macron spoke by phone on Monday.", "USA"), null);

        Assert.Empty(record.Statements);
        Assert.All(Assert.Single(record.Contacts).Claims, claim => Assert.Equal("USA", record.Actors.Single(actor => actor.Id == claim.By).Country));
    }

    [Fact]
    public void A_part_that_is_missing_has_no_probability()
    {
        ActedContacts found = Found("“A long and frank talk, that is all there was.”", null);
        PartProbabilities parts = Assert.Single(Written(With(found, [0.5]), null).Statements).Probabilities;

        Assert.Equal(new PartProbabilities(null, null, 0.5, null), parts);
    }

    private static void Check(ActedContacts found, double?[] probabilities, double least)
    {
        ActedContacts measured = With(found, probabilities);
        ReadoutRecord all = Written(measured, null), left = Written(measured, least);
        References.AssertResolved(left);

        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (Statement statement in all.Statements)
        {
            if (!(statement.Probability < least) && (statement.Within is null || kept.Contains(statement.Within)))
            {
                kept.Add(statement.Id);
            }
        }
        Assert.Equal(all.Statements.Where(statement => kept.Contains(statement.Id)).Select(statement => Chained(all, statement)), left.Statements.Select(statement => Chained(left, statement)));
        Assert.Equal(all.Statements.Length - kept.Count, left.LeftOut!.Statements);
        Assert.Subset(Told(all), Told(left));
    }

    /// <summary>The words of a statement and of those that hold it, with its account.</summary>
    private static string Chained(ReadoutRecord record, Statement statement)
    {
        string words = string.Join(' ', statement.Source.Concat(statement.Cue).Concat(statement.Content).Select(span => $"{span.Start}-{span.End}"));
        string account = $"{Name(record, statement.Account)} {statement.Probability}";
        return statement.Within is { } outer ? $"{words} {account} < {Chained(record, record.Statements.Single(holder => holder.Id == outer))}" : $"{words} {account}";
    }

    /// <summary>Every fact with whoever tells it.</summary>
    private static HashSet<string> Told(ReadoutRecord record) =>
    [
        .. record.Contacts.SelectMany(contact => contact.Claims, (contact, claim) => $"{contact.Id} {claim.Field} {Name(record, claim.By)}"),
        .. record.Contacts.SelectMany(contact => contact.History, (contact, claim) => $"{contact.Id} {claim.Text} {Name(record, claim.By)}"),
        .. record.Contacts.SelectMany(contact => contact.Outcomes,
            (contact, outcome) => $"{contact.Id} {outcome.Text} {Name(record, outcome.OnAccountOf)} {string.Join(',', outcome.Parties.Select(party => Name(record, party)))}"),
    ];

    private static string? Name(ReadoutRecord record, string? id) => record.Actors.SingleOrDefault(actor => actor.Id == id)?.Name;

    private static IEnumerable<Outcome> Outcomes(ReadoutRecord record) => record.Contacts.SelectMany(contact => contact.Outcomes);

    private static ReadoutRecord Written(ActedContacts found, double? least) => Knowledge.Comparer.Within(RecordWriter.Write(found, Knowledge.Engine, least));

    private static ActedContacts Found(string text, string? issuer) => Pipeline.Understand(
        new Report("any", new ReportText(text), new ReportMetadata { Published = new LocalDate(2025, 7, 2), IssuedBy = issuer }), Knowledge);

    /// <summary>As if a model had measured every statement; the last probability goes on to the end.</summary>
    private static ActedContacts With(ActedContacts found, double?[] probabilities)
    {
        AccountedText text = found.Issued.Concluded.Told.Accounted;
        ImmutableArray<AccountedStatement> measured = [.. text.Statements.Select((statement, index) =>
        {
            double? probability = probabilities[Math.Min(index, probabilities.Length - 1)];
            FoundStatement words = statement.Statement.Words with
            {
                Probability = probability, SourceProbability = probability, CueProbability = probability, ContentProbability = probability,
            };
            return statement with { Statement = statement.Statement with { Words = words }, Probability = probability };
        })];
        ConcludedContacts concluded = found.Issued.Concluded;
        return found with { Issued = found.Issued with { Concluded = concluded with { Told = concluded.Told with { Accounted = text with { Statements = measured } } } } };
    }
}
