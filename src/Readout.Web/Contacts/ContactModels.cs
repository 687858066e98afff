using System.Collections.Immutable;
using Readout.Presentation.Archives;
using Readout.Records;
using Readout.Storage.Questions;
using Readout.Web.Asking;
using Readout.Web.Hosting;

namespace Readout.Web.Contacts;

/// <summary>A list of contacts.</summary>
/// <param name="Filter">What was asked for.</param>
/// <param name="Who">Who is meant by the names in it.</param>
/// <param name="Contacts">The contacts of this page.</param>
public sealed record ContactList(
    ContactFilter Filter, ImmutableArray<Who> Who, Slice<ContactView> Contacts);

/// <summary>All that the page of a contact shows.</summary>
/// <param name="File">What the archive has on it.</param>
/// <param name="Comparison">The accounts side by side.</param>
/// <param name="Neighbours">The contacts before and after it.</param>
/// <param name="Outcomes">What came of it.</param>
/// <param name="AsOf">The day whose reports are shown; <c>null</c>: as they are now.</param>
public sealed record ContactModel(ContactFile File, ComparisonPage Comparison, Neighbours Neighbours, ImmutableArray<OutcomeView> Outcomes, int? AsOf);

/// <summary>The contacts of the same two sides, or the same people, before and after one.</summary>
/// <param name="Sides">The sides.</param>
/// <param name="Before">The last held before it.</param>
/// <param name="After">The first after it.</param>
public sealed record Neighbours(ImmutableArray<string> Sides, ContactView? Before, ContactView? After)
{
    /// <summary>Contacts known by their month alone may lie around the one that is shown, and are neither before nor after it.</summary>
    private const int Few = 5;

    /// <summary>Of two sides; of more there are no regular contacts.</summary>
    internal static Neighbours Of(Room room, ContactView contact)
    {
        var sides = contact.Summary.Sides;
        if (sides.Length != 2 || contact.Summary.Days is not { } days)
        {
            return new Neighbours([], null, null);
        }
        var held = new ContactQuery { Sides = sides, Status = ContactStatus.Held, Most = Few };
        var before = room.Archive.Contacts(held with { Until = days.First - 1 }).FirstOrDefault(other => other.Summary.Days?.Last < days.First && other.Id != contact.Id);
        var after = room.Archive.Contacts(held with { Since = days.Last + 1, EarliestFirst = true }).FirstOrDefault(other => other.Summary.Days?.First > days.Last && other.Id != contact.Id);
        return new Neighbours(sides, before, after);
    }
}
