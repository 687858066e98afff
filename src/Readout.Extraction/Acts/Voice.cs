using Readout.Extraction.Tokens;

namespace Readout.Extraction.Acts;

/// <summary>Who speaks: the tokens that name the source, none where it is not named.</summary>
/// <param name="tokens">The row.</param>
/// <param name="source">Its tokens.</param>
internal sealed class Voice(TokenRow tokens, TokenRange source)
{
    /// <summary>Whether a clause tells of the speaker: without a subject, with a pronoun, the source's own name, or "its …" for one.</summary>
    internal bool IsSubject(SentenceTree tree, int clause)
    {
        int subject = tree.Dependent(clause, "nsubj");
        if (subject < 0)
        {
            return tree.Dependent(clause, "csubj") < 0;
        }
        if (tree[subject].Deprel == "nsubj:pass")
        {
            return false;
        }
        return IsSpeaker(tree, subject) || (tree.Dependent(subject, "nmod:poss") is var owner and >= 0 && IsSpeaker(tree, owner));
    }

    private bool IsSpeaker(SentenceTree tree, int token) =>
        tree[token].Lemma is "I" or "we" or "it" or "he" or "she" or "they" or "my" or "our" or "its" or "his" or "her" or "their" || IsNamed(tree[token].Form);

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
