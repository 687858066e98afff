using System.Text.RegularExpressions;
using Readout.Fixtures;
using Readout.Records;
using Xunit;

namespace Readout.Tests.Presentation;

public sealed class RecordPageTests
{
    private static readonly Contact Call = HarbourCall.Record.Contacts[0];

    [Fact]
    public void Headline_names_kind_people_offices_and_countries()
    {
        string page = Printed.Flat(Printed.Page(HarbourCall.Record));

        Assert.Contains("Phone call between Aino Lindgren, President (FIN) and Rafael Duarte, President (BRA)", page, StringComparison.Ordinal);
        Assert.Contains("4 March 2024 · about 1 h 30 min · held · asked for by Brazil", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Tellers_who_differ_on_a_fact_are_set_against_each_other() => Assert.Contains(
        "duration: 1 h 30 min (the report itself); 1 h 15 min (Presidency of Brazil)",
        Printed.Flat(Printed.Page(HarbourCall.Record)), StringComparison.Ordinal);

    [Fact]
    public void Who_names_one_participant_each_and_who_says_a_thing_twice_do_not_differ()
    {
        Contact contact = HarbourCall.Record.Contacts[0] with
        {
            Claims =
            [
                new Claim("participants", "A1", "A4", []), new Claim("participants", "A2", null, []),
                new Claim("date", "2024-03", "A4", []), new Claim("date", "2024-03-04", "A4", []),
            ],
        };
        string page = Printed.Flat(Printed.Page(HarbourCall.Record with { Contacts = [contact] }));

        Assert.DoesNotContain("participants: ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("date: ", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Background_contacts_follow_the_main_one()
    {
        string page = Printed.Page(HarbourCall.Record with { Contacts = [.. HarbourCall.Record.Contacts.Reverse()] });

        Assert.True(page.IndexOf("Phone call between", StringComparison.Ordinal) < page.IndexOf("Also mentioned", StringComparison.Ordinal));
        Assert.Contains("Turku", page[page.IndexOf("Also mentioned", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void Sides_speak_in_blocks_and_the_report_itself_last()
    {
        string[] headings = ["FIN — Presidency of Finland", "Brazil (BRA) — Presidency of Brazil", "Other voices — observers",
            "The report’s own voice", "What comes next", "Earlier contacts"];
        string page = Printed.Page(HarbourCall.Record);

        int[] places = [.. headings.Select(heading => page.IndexOf($"\n{heading}\n", StringComparison.Ordinal))];

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void Every_statement_stands_once_and_with_its_own_words()
    {
        string page = Printed.Page(HarbourCall.Record, width: 120).Split("The sides beside each other")[0];
        foreach (Statement statement in HarbourCall.Record.Statements)
        {
            Assert.Single(Regex.Matches(page, $@"\b{statement.Id}\b"));
            foreach (Span span in statement.Source.Concat(statement.Cue).Concat(statement.Content))
            {
                Assert.Contains(span.Text, Printed.Flat(page), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Nested_statements_hang_deeper_below_their_holder()
    {
        string[] lines = Printed.Page(HarbourCall.Record).Split('\n');

        int[] indents = [.. new[] { "S4", "S5", "S6" }.Select(id => lines.Single(line => line.Contains($"{id} ", StringComparison.Ordinal))
            .IndexOf(id, StringComparison.Ordinal))];

        Assert.True(indents[0] < indents[1] && indents[1] < indents[2]);
    }

    [Fact]
    public void Hedges_inference_pronouns_negation_and_addressees_show_without_colour()
    {
        string page = Printed.Flat(Printed.Page(HarbourCall.Record));

        Assert.Contains("⟨reportedly⟩ agreed → to speak again", page, StringComparison.Ordinal);
        Assert.Contains("He [Rafael Duarte] (inferred) asked →", page, StringComparison.Ordinal);
        Assert.Contains("would not confirm (negated) →", page, StringComparison.Ordinal);
        Assert.Contains("told (to Rafael Duarte) →", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_uncertain_says_so_and_what_is_certain_says_nothing()
    {
        Statement statement = HarbourCall.Record.Statements[6] with { Probabilities = PartProbabilities.Unknown with { Account = 0.8 } };
        string Page(double? probability) => Printed.Flat(Printed.Page(HarbourCall.Record with { Statements = [statement with { Probability = probability }] }));

        Assert.Contains("He [Rafael Duarte] (inferred, 80%) asked (42% sure) → for talks", Page(0.42), StringComparison.Ordinal);
        Assert.Contains("He [Rafael Duarte] (inferred, 80%) asked → for talks", Page(0.5), StringComparison.Ordinal);
        Assert.Contains("He [Rafael Duarte] (inferred, 80%) asked → for talks", Page(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 0.9, "1 statement below 60% left out, with all that rests on it.")]
    [InlineData(3, null, "3 statements below 60% left out, with all that rests on them. 10 statements without a probability stay.")]
    [InlineData(0, null, "No statement below 60% to leave out. 10 statements without a probability stay.")]
    public void What_is_left_out_is_said(int gone, double? probability, string words)
    {
        ReadoutRecord record = HarbourCall.Record with
        {
            LeftOut = new LeftOut(0.6, gone),
            Statements = [.. HarbourCall.Record.Statements.Select(statement => statement with { Probability = probability })],
        };

        Assert.Contains(words, Printed.Flat(Printed.Page(record)), StringComparison.Ordinal);
        Assert.Contains(words, Printed.Flat(Printed.Comparison(new ComparisonPage([record], record.Comparison))), StringComparison.Ordinal);
        Assert.DoesNotContain("left out", Printed.Page(HarbourCall.Record), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hedge_inside_the_words_is_marked_where_it_stands()
    {
        Statement statement = HarbourCall.Record.Statements[3];
        Span content = statement.Content[1];
        int at = content.Text.IndexOf("🌾 for", StringComparison.Ordinal);
        var hedge = new Span(content.Start + at + 2, content.Start + at + 5, "for");

        string page = Printed.Flat(Printed.Page(HarbourCall.Record with { Statements = [statement with { Hedges = [hedge] }] }));

        Assert.Contains("“grain will not wait 🌾 ⟨for⟩ diplomats”", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_comes_next_and_what_came_before_say_on_whose_word()
    {
        string page = Printed.Flat(Printed.Page(HarbourCall.Record with
        {
            Contacts = [Call with { Outcomes = [Call.Outcomes[0] with { OnAccountOf = "A4" }] }],
        }));

        Assert.Contains("⟨reportedly⟩ agreed to speak again before the end of April (speak again; due April 2024; as told by Presidency of Brazil)",
            page, StringComparison.Ordinal);
        Assert.Contains("their first conversation since October 2021 (last contact October 2021; as told by the report itself)",
            page, StringComparison.Ordinal);
    }

    [Fact]
    public void Sides_stand_beside_each_other_in_brief()
    {
        FrameRow frame = TwoAccounts.Page.Frame[0], agreed = TwoAccounts.Page.Frame[2];
        string page = Printed.Page(HarbourCall.Record with { Frame = [frame, agreed] });

        Assert.Contains("""
            The sides beside each other
              Called: FIN telephone · Brazil (BRA) conversation
              ⇕ differ in force — Ports and shipping: FIN S1, S3 · Brazil (BRA) S4
              ○ only FIN: S8
              ○ only Brazil (BRA): S7
            """.ReplaceLineEndings("\n"), page, StringComparison.Ordinal);
        Assert.DoesNotContain("beside each other", Printed.Page(HarbourCall.Record with { Comparison = [] }), StringComparison.Ordinal);
    }

    [Fact]
    public void An_inferred_date_and_a_missing_one_say_so()
    {
        string inferred = Printed.Page(HarbourCall.Record with { Contacts = [Call with { DateInferred = true }] });
        string missing = Printed.Page(HarbourCall.Record with { Contacts = [Call with { Date = null }] });

        Assert.Contains("4 March 2024 (day of publication)", inferred, StringComparison.Ordinal);
        Assert.Contains("date not given", missing, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_found_is_said_plainly()
    {
        string page = Printed.Page(HarbourCall.Record with { Contacts = [], Statements = [] });

        Assert.Contains("No contact found.", page, StringComparison.Ordinal);
        Assert.Contains("No statements found.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(160)]
    public void Lines_fit_the_width_and_carry_no_trailing_space(int width)
    {
        foreach (ReadoutRecord record in new[] { HarbourCall.Record, HostileReport.Record })
        {
            foreach (string line in Printed.Page(record, width).Split('\n'))
            {
                Assert.InRange(Spectre.Console.Rendering.Segment.CellCount([new(line)]), 0, width);
                Assert.Equal(line.TrimEnd(), line);
            }
        }
    }

    [Fact]
    public void Colour_changes_nothing_but_the_colour()
    {
        string coloured = Printed.Page(HarbourCall.Record, colour: true);

        Assert.Contains('\u001b', coloured);
        Assert.Equal(Printed.Page(HarbourCall.Record), Regex.Replace(coloured, "\u001b\\[[0-9;]*m", ""));
    }

    [Fact]
    public void A_hostile_report_steers_nothing()
    {
        string page = Printed.Page(HostileReport.Record);

        Assert.DoesNotMatch(new Regex("[\\p{Cc}\u202E-[\n]]"), page);
        Assert.Contains("␛[31m⟨U+202E⟩gnorw␇", page, StringComparison.Ordinal);
    }
}
