using Readout.Extraction.Tokens;

namespace Readout.Extraction.Acts;

/// <summary>Who speaks: the tokens that name the source, none where it is not named.</summary>
/// <param name="tokens">The row.</param>
/// <param name="source">Its tokens.</param>
internal sealed class Voice(TokenRow tokens, TokenRange source)
{
    private readonly bool _isPerson = Enumerable.Range(source.Start, source.Length).Any(token => tokens.Name(token)?.Kind == NameKind.Person);

    /// <summary>Whether a clause tells of the speaker: without a subject, with a pronoun, the source's own name, or "its …" for one.</summary>
    internal bool IsSubject(SentenceTree tree, int clause)
    {
        int subject = tree.Dependent(clause, "nsubj");
        if (subject < 0)
        {
            return tree.Dependent(clause, "csubj") < 0;
        }
        if (tree[subject].Deprel == "nsubj:pass" && tree[clause].Lemma != "prepare")
        {
            return false;
        }
        return IsSpeaker(tree, subject) || (tree.Dependent(subject, "nmod:poss") is var owner and >= 0 && IsSpeaker(tree, owner));
    }

    /// <summary>Within quotation marks the speaker is "I" or "we", outside "he", "she", or for others than people "it" or "they".</summary>
    private bool IsSpeaker(SentenceTree tree, int token) => tree[token].Form.ToLowerInvariant() switch
    {
        "i" or "we" or "my" or "our" => true,
        "he" or "she" or "his" or "her" => tokens.Quotation(token) == 0,
        "it" or "they" or "its" or "their" => tokens.Quotation(token) == 0 && !_isPerson,
        _ => IsNamed(tree[token].Form),
    };

    private bool IsNamed(string form)
    {
        for (int token = source.Start; token < source.End; token++)
        {
            if (char.IsUpper(form[0]) && tokens[token].SequenceEqual(form))
            {
                return true;
            }
        }
        return false;
    }
}
