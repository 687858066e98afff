using System.Collections.Frozen;

namespace Readout.Storage.History;

/// <summary>The words by which claims count contacts and name their form.</summary>
internal static class ClaimWords
{
    private static readonly string[] Ordinals =
        ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    private static readonly FrozenSet<string> Functions = FrozenSet.Create(
        "the", "a", "an", "this", "that", "his", "her", "their", "our", "my", "your", "its", "as", "for", "on", "in", "at", "to", "of", "by", "it", "they", "he", "she", "since", "after", "when", "which");

    private static readonly FrozenSet<string> Narrowing = FrozenSet.Create(
        "official", "state", "working", "bilateral", "trilateral", "virtual", "strategic", "ministerial", "overseas", "formal", "substantive", "standalone", "full", "separate", "level");

    private static readonly FrozenSet<string> Bodies = FrozenSet.Create(
        "format", "round", "session", "anniversary", "dialogue", "committee", "council", "commission", "group", "groups", "forum", "quad", "quadriga", "conference", "countries", "triangle", "composition");

    private static readonly FrozenSet<string> Crowds = FrozenSet.Create(
        "delegation", "delegations", "officials", "representatives", "teams", "ministers", "advisers", "advisors", "experts", "families", "authorities", "foreign", "companies", "parties", "governments", "counterparts");

    internal static bool IsFunction(string word) => Functions.Contains(word);

    internal static bool Narrows(string word) => Narrowing.Contains(word);

    /// <summary>A body whose numbered sessions are not the contacts of the people told.</summary>
    internal static bool IsBody(string word) => Bodies.Contains(word);

    /// <summary>People who are not named.</summary>
    internal static bool IsCrowd(string word) => Crowds.Contains(word);

    /// <summary>The form of contact a noun or verb tells; <c>null</c> where it tells none.</summary>
    internal static SpokenForm? Form(string word) => word switch
    {
        "phone" or "telephone" => SpokenForm.PhoneCall,
        "call" or "calls" or "called" or "videoconference" => SpokenForm.Call,
        "meeting" or "meetings" or "met" or "meet" or "summit" or "summits" or "seen" or "saw" or "encounter" => SpokenForm.Meeting,
        "visit" or "visits" or "visited" or "visiting" or "trip" or "travel" or "traveled" or "travelled" => SpokenForm.Visit,
        "talk" or "talks" or "talked" or "speak" or "spoke" or "spoken" or "conversation" or "conversations" or "discussion" or "discussions" => SpokenForm.Any,
        "contact" or "contacts" or "consultations" or "negotiations" or "engagement" or "engagements" => SpokenForm.Any,
        _ => null,
    };

    /// <summary>"third", "12th"; 0 for no ordinal.</summary>
    internal static int Ordinal(string word)
    {
        if (Array.IndexOf(Ordinals, word) is var at and > 0)
        {
            return at;
        }
        return word.Length is > 2 and < 5 && word[^2..] is "st" or "nd" or "rd" or "th" && int.TryParse(word.AsSpan(0, word.Length - 2), out int number) ? number : 0;
    }
}
