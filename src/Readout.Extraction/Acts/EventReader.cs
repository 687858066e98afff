using System.Collections.Immutable;
using Readout.Extraction.Tokens;

namespace Readout.Extraction.Acts;

/// <summary>Reads which act a sentence tells of a party: for records of events, which name the party and no cue.</summary>
public sealed class EventReader(ActTable table)
{
    private readonly PredicateReader _predicates = new(table);

    /// <summary>The act of a source upon a target; STATE where the sentence tells of none.</summary>
    /// <param name="tokens">The words.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="sources">Where the acting parties are named.</param>
    /// <param name="targets">Where those are named whom it is done to; a verb that takes them in goes before others.</param>
    public ToldAct Read(TokenRow tokens, TokenRange sentence, ImmutableArray<TokenRange> sources, ImmutableArray<TokenRange> targets)
    {
        var tree = new SentenceTree(tokens, sentence);
        int[] heads = [.. sources.Select(source => tree.Top(source.Start, source.End)).Where(head => head >= 0)];
        int[] others = [.. targets.Select(target => tree.Top(target.Start, target.End)).Where(head => head >= 0)];
        var voice = new Voice(tokens, sources.IsEmpty ? default : sources[0]);
        foreach (int predicate in Own(tree, heads).OrderByDescending(one => others.Any(other => tree.Governs(one, other))))
        {
            if (_predicates.Read(tree, predicate, voice) is { } act)
            {
                return act;
            }
        }
        foreach (int word in Others(tree))
        {
            if (_predicates.Read(tree, word, voice) is { } act)
            {
                return act with { Route = ActRoute.Elsewhere };
            }
        }
        return ToldAct.State();
    }

    /// <summary>The verbs whose subject or agent a source is, and the nouns it belongs to; the outermost first.</summary>
    private IEnumerable<int> Own(SentenceTree tree, int[] sources)
    {
        var found = new HashSet<int>();
        foreach (int source in sources)
        {
            for (int at = source; tree.Head(at) is var head and >= 0; at = head)
            {
                bool clausal = tree[head].Upos is "VERB" or "AUX" or "ADJ" || tree.Dependent(head, "cop") >= 0;
                bool acts = tree.Relation(at) is "nsubj" && tree[at].Deprel != "nsubj:pass";
                bool agent = tree.Relation(at) is "obl" && tree.Dependent(at, "case") is var by and >= 0 && tree[by].Lemma == "by";
                bool owner = tree.Relation(at) is "nmod" or "compound" or "amod" && _predicates.Entry(tree, head) is not null;
                if ((clausal && (acts || agent)) || owner)
                {
                    found.Add(head);
                    found.UnionWith(Joined(tree, head));
                }
                if (clausal)
                {
                    break;
                }
            }
        }
        return found.OrderBy(tree.Depth);
    }

    /// <summary>Verbs joined to a verb that share its subject.</summary>
    private static IEnumerable<int> Joined(SentenceTree tree, int verb)
    {
        foreach (int child in tree.Of(verb))
        {
            if (tree.Relation(child) is "conj" && tree.Dependent(child, "nsubj") < 0)
            {
                yield return child;
            }
        }
    }

    private static IEnumerable<int> Others(SentenceTree tree) => Enumerable.Range(tree.Sentence.Start, tree.Sentence.Length)
        .OrderBy(token => tree[token].Upos is "VERB" or "AUX" ? 0 : 1).ThenBy(tree.Depth);
}
