using System.Text.Json;
using Readout.Records;
using Xunit;

namespace Readout.SharedTests;

/// <summary>Floors below which no change may fall, a little under what the first extraction reached; later issues raise them.</summary>
public sealed class FloorTests
{
    [Fact]
    public void The_report_of_July_2025_gives_its_facts()
    {
        ReadoutRecord record = Assert.Single(SharedData.Read(SharedData.Path("reports", "putin-macron-2025-07-01.txt")));
        Contact contact = Assert.Single(record.Contacts, contact => contact.Main);
        Assert.Equal(ContactKind.PhoneCall, contact.Kind);
        Assert.Equal(ContactStatus.Held, contact.Status);
        Assert.Equal("2025-07-01", contact.Date);
        Assert.Equal(120, contact.DurationMinutes);
        string Name(string id) => record.Actors.Single(actor => actor.Id == id).Name;
        Assert.Equal(
            [("Emmanuel Macron", "FRA", "President"), ("Vladimir Putin", "RUS", "President")],
            contact.Participants.Select(participant => (Name(participant.Actor), participant.Country, participant.Role)).Order());
        Assert.Contains(contact.Accounts, account => account.Side == "RUS" && Name(account.By) == "Presidency of Russia");
        Assert.Contains(contact.Accounts, account => account.Side == "FRA" && Name(account.By) == "Presidency of France");
        Assert.Contains(contact.History, claim => claim.LastContact == "2022-09");
    }

    [Fact]
    public void The_whole_record_of_July_2025_keeps_its_score()
    {
        string folder = SharedData.Write(SharedData.Read(SharedData.Path("reports", "putin-macron-2025-07-01.txt")));
        JsonElement score = SharedData.Score(
            "record.py", SharedData.Path("reports", "putin-macron-2025-07-01.gold.json"), Path.Combine(folder, "putin-macron-2025-07-01.json"));
        AtLeast(score, "statements", 18);
        AtLeast(score, "statement account", 18);
        AtLeast(score, "statement mode", 20);
        AtLeast(score, "statement hedges", 20);
        AtLeast(score, "outcomes right", 3);
        AtLeast(score, "history", 2);
        AtLeast(score, "comparison rows", 7);
    }

    [Fact]
    public void Contacts_of_the_gold_reports_keep_their_score()
    {
        string folder = SharedData.Write(SharedData.Read(SharedData.Path("reports")));
        JsonElement score = SharedData.Score("contacts.py", SharedData.Path("reports"), folder);
        Assert.Equal(0, score.GetProperty("missing records").GetInt32());
        Assert.InRange(score.GetProperty("contacts").GetProperty("f1").GetDouble(), 0.60, 1);
        Assert.InRange(score.GetProperty("main found").GetDouble(), 0.93, 1);
        Assert.InRange(score.GetProperty("main participants").GetDouble(), 0.85, 1);
        Assert.InRange(score.GetProperty("main date").GetDouble(), 0.9, 1);
        Assert.InRange(score.GetProperty("outcomes").GetProperty("f1").GetDouble(), 0.55, 1);
        Assert.InRange(score.GetProperty("history").GetProperty("f1").GetDouble(), 0.70, 1);
    }

    [Fact]
    public void Statements_of_the_gold_reports_keep_their_score()
    {
        string gold = Directory.CreateTempSubdirectory("readout-gold-").FullName;
        foreach (string file in Directory.GetFiles(SharedData.Path("reports"), "*.ann"))
        {
            File.Copy(file, Path.Combine(gold, Path.GetFileName(file)));
        }
        string folder = SharedData.Write(SharedData.Read(SharedData.Path("reports")));
        Assert.InRange(F1(SharedData.Score("attributions.py", gold, folder, SharedData.Path("reports")), "attributed"), 0.71, 1);
    }

    [Fact]
    public void Statements_of_the_news_texts_keep_their_score()
    {
        string texts = SharedData.Path("corpora", "polnear", "dev", "text");
        string folder = SharedData.Write(SharedData.News);
        JsonElement score = SharedData.Score("attributions.py", SharedData.Path("corpora", "polnear", "dev", "attributions"), folder, texts);
        Assert.InRange(F1(score, "attributed"), 0.67, 1);
        Assert.InRange(F1(score, "exact"), 0.53, 1);
        Assert.InRange(F1(score, "span source"), 0.78, 1);
        Assert.InRange(F1(score, "span cue"), 0.715, 1);
        Assert.InRange(F1(score, "span content"), 0.63, 1);
    }

    [Fact]
    public void All_840_training_texts_are_read_without_an_error() =>
        Assert.Equal(840, SharedData.Read(SharedData.Path("corpora", "polnear", "train", "text")).Count());

    private static double F1(JsonElement score, string measure) => score.GetProperty(measure).GetProperty("f1").GetDouble();

    private static void AtLeast(JsonElement score, string measure, int hits) =>
        Assert.True(score.GetProperty(measure).GetProperty("hits").GetInt32() >= hits, $"{measure}: {score.GetProperty(measure)}");
}
