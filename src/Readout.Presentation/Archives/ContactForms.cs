using System.Collections.Immutable;
using Readout.Records;

namespace Readout.Presentation.Archives;

/// <summary>Kinds of contact as users name them.</summary>
public static class ContactForms
{
    /// <summary>The names, for those who gave another.</summary>
    public const string Names = "call, phone-call, video-call, meeting, visit, summit, talks or message";

    /// <summary>The kinds that a word means: "call" is by phone or video; none where it means none.</summary>
    public static ImmutableArray<ContactKind> Of(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.Equals("call", StringComparison.OrdinalIgnoreCase)
            ? [ContactKind.PhoneCall, ContactKind.VideoCall]
            : [.. Enum.GetValues<ContactKind>().Where(kind => kind.ToString().Equals(word.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))];
    }
}
