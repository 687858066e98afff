using System.Collections.Immutable;
using Readout.Text;

namespace Readout.Scoring.Errors;

/// <summary>Names what distinguishes a predicted attribution from the gold one that it stands for.</summary>
internal sealed class FaultFinder(ReportText text, Tokens tokens)
{
    private const int WordsShown = 6;

    /// <summary>All differences; first those that keep the pair from counting.</summary>
    public ImmutableArray<Fault> Between(Match match)
    {
        ImmutableArray<Fault> content = [.. Content(match.Gold.Content, match.Predicted.Content)];
        ImmutableArray<Fault> source = [.. Source(match.Gold.Source, match.Predicted.Source)];
        ImmutableArray<Fault> cue = [.. Cue(match.Gold.Cue, match.Predicted.Cue)];
        return match.Found && !match.Attributed ? [.. source, .. content, .. cue] : [.. content, .. source, .. cue];
    }

    private IEnumerable<Fault> Content(TokenSet gold, TokenSet predicted)
    {
        if (gold.Equals(predicted))
        {
            yield break;
        }
        if (!gold.Overlaps(predicted))
        {
            yield return new Fault(gold.IsEmpty ? "content: extra" : predicted.IsEmpty ? "content: missing" : "content: wholly other", Change(gold, predicted));
            yield break;
        }
        if (predicted.First != gold.First)
        {
            bool early = predicted.First < gold.First;
            yield return new Fault(early ? "content: starts too early" : "content: starts too late", early
                ? Words(predicted.Numbers.Where(token => token < gold.First)) : Words(gold.Numbers.Where(token => token < predicted.First)));
        }
        if (predicted.Last != gold.Last)
        {
            bool late = predicted.Last > gold.Last;
            yield return new Fault(late ? "content: ends too late" : "content: ends too early", late
                ? Words(predicted.Numbers.Where(token => token > gold.Last)) : Words(gold.Numbers.Where(token => token > predicted.Last)));
        }
        if (predicted.First == gold.First && predicted.Last == gold.Last)
        {
            yield return new Fault("content: other pieces between the same ends", Words(gold.Except(predicted).Numbers.Concat(predicted.Except(gold).Numbers)));
        }
    }

    private IEnumerable<Fault> Source(TokenSet gold, TokenSet predicted)
    {
        if (!gold.Equals(predicted))
        {
            yield return new Fault("source: " + (gold.IsEmpty ? "extra" : predicted.IsEmpty ? "missing" : gold.Overlaps(predicted) ? "other extent" : "wrong"),
                Change(gold, predicted));
        }
    }

    private IEnumerable<Fault> Cue(TokenSet gold, TokenSet predicted)
    {
        if (!gold.Equals(predicted))
        {
            int shared = gold.Shared(predicted);
            yield return new Fault("cue: " + (gold.IsEmpty ? "extra" : predicted.IsEmpty ? "missing" : shared == 0 ? "wrong"
                : shared == predicted.Count ? "too short" : shared == gold.Count ? "too long" : "other extent"), Change(gold, predicted));
        }
    }

    private string Change(TokenSet gold, TokenSet predicted) => $"{Words(gold.Numbers)} → {Words(predicted.Numbers)}";

    private string Words(IEnumerable<int> numbers)
    {
        ImmutableArray<int> shown = [.. numbers.Take(WordsShown + 1)];
        string words = string.Join(' ', shown.Take(WordsShown).Select(number => text.Slice(text.FromFile(new Stretch(tokens[number].Start, tokens[number].End)))));
        return shown.IsEmpty ? "–" : shown.Length > WordsShown ? words + " …" : words;
    }
}
