using System.Collections.Immutable;
using Readout.Extraction.Actors;
using Readout.Extraction.Coreference;
using Readout.Scoring;

namespace Readout.Lab.Coreference;

/// <summary>Compares the chains that are found with GUM's.</summary>
internal static class EvaluateCoreference
{
    /// <summary>Prints the CoNLL measure over people named and spoken of by pronouns, and how often each kind of words is told rightly.</summary>
    public static void Run(string corpus)
    {
        var reader = new CoreferenceReader();
        var finder = CoreferenceFinder.Load();
        var (narrow, wide) = (CoreferenceScore.None, CoreferenceScore.None);
        var taught = new List<TaughtChoice>();
        foreach (var document in GumDocument.ReadAll(Paths.Corpus(corpus)))
        {
            var text = reader.Read(document.Name, document.Text);
            var people = new GumPeople(document);
            var chooser = new GoldChooser(text.Dated.Named.Tokens, people);
            finder.Find(text, chooser);
            taught.AddRange(chooser.Choices);
            var found = finder.Find(text);
            narrow += CoreferenceScore.Of(Chains(people.NamedOrPronoun), Chains(found, [.. people.NamedOrPronoun]));
            wide += CoreferenceScore.Of(Chains(people.NamedOrAnyPronoun), Chains(found, [.. people.NamedOrAnyPronoun]));
        }
        Print("names, he and she", narrow);
        Print("names and all pronouns", wide);
        foreach (var kind in taught.GroupBy(choice => choice.Choice.Anaphor.Kind).OrderBy(group => group.Key))
        {
            var chosen = kind.Select(choice => (Choice: choice, finder.Model.Choose(choice.Choice).Index)).ToImmutableArray();
            var told = chosen.Where(one => one.Index > 0).ToImmutableArray();
            var due = kind.Count(choice => !choice.Right[0]);
            Console.WriteLine($"{kind.Key,-11} {kind.Count(),5} choices, {Share(chosen, one => one.Choice.Right[one.Index])} right; "
                + $"of {told.Length} told {Share(told, one => one.Choice.Right[one.Index])} right, of {due} to tell {told.Count(one => one.Choice.Right[one.Index]) / (double)Math.Max(due, 1):f3} found");
        }
    }

    private static void Print(string what, CoreferenceScore score) =>
        Console.WriteLine($"{what,-24} CoNLL F1 {score.F1:f3} (MUC {score.Muc.F1:f3}, B3 {score.BCubed.F1:f3}, CEAF {score.Ceaf.F1:f3})");

    private static string Share<T>(ImmutableArray<T> all, Func<T, bool> right) => $"{all.Count(right) / (double)Math.Max(all.Length, 1):f3}";

    private static IEnumerable<IReadOnlyCollection<int>> Chains(IEnumerable<GumMention> mentions) =>
        mentions.GroupBy(mention => mention.Entity).Select(chain => chain.Select(mention => mention.HeadStart).ToArray());

    /// <summary>What is named or told by a pronoun, each by the head of the gold mention in its words, else by its own first character.</summary>
    private static IEnumerable<IReadOnlyCollection<int>> Chains(CoreferredText found, GumMention[] gold)
    {
        var tokens = found.Named.Tokens;
        int Key(int start, int end) => gold.Where(mention => mention.HeadStart >= start && mention.HeadStart < end).Select(mention => (int?)mention.HeadStart).FirstOrDefault() ?? start;
        var named = found.Named.Mentions.Where(mention => mention.Form == MentionForm.Name && found.Cast[mention.Actor].IsHuman)
            .Select(mention => (mention.Actor, Key: Key(mention.Span.Start, mention.Span.End)));
        var told = found.Coreferents.Where(told => tokens.Word(told.Head).Upos == "PRON")
            .Select(told => (told.Actor, Key: told.Span.Start));
        return named.Concat(told).DistinctBy(one => one.Key).GroupBy(one => one.Actor).Select(chain => chain.Select(one => one.Key).ToArray());
    }
}
