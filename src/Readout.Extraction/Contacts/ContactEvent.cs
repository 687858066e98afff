using System.Collections.Immutable;
using Readout.Records;
using Readout.Text;

namespace Readout.Extraction.Contacts;

/// <summary>Somebody who takes part in a contact, by the words that say so.</summary>
/// <param name="Actor">The index into the cast.</param>
/// <param name="Words">The words.</param>
internal readonly record struct Party(int Actor, TextSpan Words);

/// <summary>Who takes part by one set of words.</summary>
/// <param name="Named">Those who are named or meant, in order, each once.</param>
/// <param name="Joint">Words that mean those of the contact told before ("they", "the two leaders"); <c>null</c> for none.</param>
internal sealed record Parties(ImmutableArray<Party> Named, TextSpan? Joint)
{
    internal static Parties None { get; } = new([], null);

    /// <summary>The first of them alone.</summary>
    internal Parties First => Named.Length > 1 ? new Parties([Named[0]], null) : this;

    internal bool IsEmpty => Named.IsEmpty && Joint is null;

    internal IEnumerable<int> Actors => Named.Select(party => party.Actor);

    /// <summary>These and others.</summary>
    internal Parties With(Parties more)
    {
        ImmutableArray<Party> added = [.. more.Named.Where(party => !Actors.Contains(party.Actor))];
        return added.IsEmpty && (more.Joint is null || Joint is not null) ? this : new Parties([.. Named, .. added], Joint ?? more.Joint);
    }
}

/// <summary>One place in the text that tells of a contact.</summary>
internal sealed record ContactEvent
{
    /// <summary>The sentence it stands in.</summary>
    internal required int Sentence { get; init; }

    /// <summary>The noun or verb that tells of it.</summary>
    internal required int Head { get; init; }

    /// <summary>The verb of its clause: the head itself, or what governs the noun; -1 for none.</summary>
    internal required int Predicate { get; init; }

    /// <summary>The form it names, or the likeliest.</summary>
    internal required ContactKind Kind { get; init; }

    /// <summary>Whether it names the form.</summary>
    internal required bool Firm { get; init; }

    /// <summary>The words that name the form.</summary>
    internal required TextSpan Words { get; init; }

    /// <summary>Whether it speaks of a contact as known ("the call", "their meeting").</summary>
    internal required bool Definite { get; init; }

    /// <summary>Whether it speaks of one contact with each partner ("calls with X and Y"), or of each body ("the A and B summits").</summary>
    internal bool Several { get; init; }

    /// <summary>Who takes part.</summary>
    internal required Parties Parties { get; init; }

    /// <summary>What became of it.</summary>
    internal required Fate Fate { get; init; }
}

/// <summary>What the words around a contact say of its taking place.</summary>
/// <param name="Status">Whether it took place.</param>
/// <param name="Evidence">The words that show it, where it did not plainly take place.</param>
/// <param name="Real">Whether it is told as a fact or a plan, rather than wished for, offered or supposed.</param>
internal sealed record Fate(ContactStatus Status, TextSpan? Evidence, bool Real = true)
{
    /// <summary>A verb in the past, or another that tells that it took place.</summary>
    internal static Fate Held { get; } = new(ContactStatus.Held, null);

    /// <summary>Nothing said: held, unless something else is told elsewhere ("the summit").</summary>
    internal static Fate Open { get; } = new(ContactStatus.Held, null);

    /// <summary>Whether the words say it, rather than leave it open.</summary>
    internal bool IsTold => !ReferenceEquals(this, Open);
}
