using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Readout.Presentation.Archives;
using Readout.Records;
using Readout.Storage;

namespace Readout.Cli.Commands.Archives;

/// <summary>Options that the archive's commands share.</summary>
internal static class ArchiveOptions
{
    public static Option<string> Archive() => new("--archive")
    {
        Description = "The archive: a file, or postgres://USER:PASSWORD@HOST:PORT/DATABASE. READOUT_ARCHIVE names one, too. Without either: " + Storage.Archive.DefaultFile,
        HelpName = "ARCHIVE",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("READOUT_ARCHIVE") is { Length: > 0 } named ? named : Storage.Archive.DefaultFile,
        CustomParser = result => SharedOptions.Value(result, value => value.Length > 0, value => value, "names no archive"),
    };

    /// <summary>A day, or the first or last of a month or year.</summary>
    public static Option<int?> Day(string name, string description, bool isEnd) => new(name)
    {
        Description = description,
        HelpName = "YYYY[-MM[-DD]]",
        CustomParser = result => SharedOptions.Value<int?>(
            result, value => DayRange.Parse(value) is not null && !value.Contains('/', StringComparison.Ordinal),
            value => isEnd ? DayRange.Parse(value)!.Value.Last : DayRange.Parse(value)!.Value.First, $"is no day; write {name} as YYYY, YYYY-MM or YYYY-MM-DD"),
    };

    public static Option<int?> AsOf() => Day("--as-of", "Answer as the reports of that day told it.", isEnd: true);

    public static Option<int> Most(int usual) => new("--limit")
    {
        Description = $"How many to give; {usual} if not given.",
        HelpName = "N",
        CustomParser = result => SharedOptions.Value(result, value => int.TryParse(value, out int most) && most is > 0 and <= 100_000, int.Parse, "is no number from 1 to 100000"),
        DefaultValueFactory = _ => usual,
    };

    /// <summary>A side, by its code or name.</summary>
    public static Option<string?> Side(string name, string description) => new(name) { Description = description, HelpName = "SIDE" };

    /// <summary>Words that texts are searched for.</summary>
    public static Option<string?> Words(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "WORDS",
        CustomParser = result => SharedOptions.Value<string?>(result, HasWords, value => value, $"has no word to look for; give {name} letters or digits"),
    };

    public static Argument<long> Number(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result => SharedOptions.Value(result, IsNumber, Parse, $"is no number of a {name.ToLowerInvariant()}"),
    };

    public static bool HasWords(string value) => FoldedWords.Of(value).Any();

    public static bool IsNumber(string value) => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    public static long Parse(string number) => long.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture);

    public static Option<ImmutableArray<ContactKind>> Kind() => new("--kind")
    {
        Description = "The form of the contact: call (phone or video), phone-call, video-call, meeting, visit, summit, talks or message.",
        HelpName = "KIND",
        CustomParser = result => SharedOptions.Value(result, value => ContactForms.Of(value).Length > 0, ContactForms.Of, $"is no kind of contact; give {ContactForms.Names}"),
        DefaultValueFactory = _ => [],
    };

    public static Option<string> By() => new("--by")
    {
        Description = "Who decides, by name; your name at this machine if not given.",
        HelpName = "NAME",
        DefaultValueFactory = _ => Environment.UserName,
        CustomParser = result => SharedOptions.Value(result, value => value.Trim().Length > 0, value => value.Trim(), "is no name"),
    };

    public static Option<string?> Note() => new("--note") { Description = "Why.", HelpName = "TEXT" };

    /// <summary>Opens the archive, or says in one line why it can't be.</summary>
    /// <param name="address">A file or server.</param>
    /// <param name="make">Whether it is made where there is none.</param>
    /// <param name="archive">The archive.</param>
    public static bool TryOpen(string address, bool make, [NotNullWhen(true)] out Archive? archive)
    {
        archive = null;
        if (!make && !Storage.Archive.Exists(address))
        {
            // A mistyped name must not be answered as an archive that knows nothing.
            Console.Error.WriteLine($"readout: {address}: there is no archive; 'readout add' makes one, --archive names another");
            return false;
        }
        try
        {
            archive = Storage.Archive.Open(address);
            return true;
        }
        catch (ArchiveException failure)
        {
            Console.Error.WriteLine($"readout: {failure.Message}");
            return false;
        }
    }

    /// <summary>Runs a question on the archive; what goes wrong is one line.</summary>
    public static int With(string address, Func<Archive, int> question)
    {
        if (!TryOpen(address, make: false, out var archive))
        {
            return ExitCode.SomeFailed;
        }
        using (archive)
        {
            try
            {
                return question(archive);
            }
            catch (ArchiveException failure)
            {
                Console.Error.WriteLine($"readout: {failure.Message}");
                return ExitCode.SomeFailed;
            }
        }
    }
}
