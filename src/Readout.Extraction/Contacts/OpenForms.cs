using Readout.Extraction.Accounts;
using Readout.Extraction.Tokens;
using Readout.Records;

namespace Readout.Extraction.Contacts;

/// <summary>Tells what "spoke with" and "a conversation" most likely were, where no word names the form.</summary>
/// <remarks>A presidency's release calls a call so; in the press it was one where the report speaks of the telephone anywhere, else talks.</remarks>
internal sealed class OpenForms(AccountedText text)
{
    private readonly bool _calls = text.Issuer is not null || SpeaksOfTelephone(text.Named.Tokens);

    /// <summary>The form that an open word leaves likeliest.</summary>
    internal ContactKind Likeliest(ContactKind open) => open == ContactKind.PhoneCall && !_calls ? ContactKind.Talks : open;

    private static bool SpeaksOfTelephone(TokenRow tokens)
    {
        for (int token = 0; token < tokens.Count; token++)
        {
            if (EventWords.IsPhone(tokens[token]) || (tokens.Word(token).Lemma == "call" && tokens.Word(token).Upos == "NOUN"))
            {
                return true;
            }
        }
        return false;
    }
}
