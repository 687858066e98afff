using System.CommandLine;
using NodaTime;
using Readout.Intake.Metadata;
using Readout.Text;

namespace Readout.Cli.Commands;

/// <summary>The options that say what is known of the reports.</summary>
internal sealed class MetadataOptions
{
    private readonly Option<LocalDate?> _published = new("--published")
    {
        Description = "The day the report was published, to date \"on Tuesday\" by.",
        HelpName = "YYYY-MM-DD",
        CustomParser = result => SharedOptions.Value(
            result, value => MetadataKeys.Day(value) is not null, MetadataKeys.Day, "is no day; write --published as YYYY-MM-DD"),
    };

    private readonly Option<string?> _publisher = new("--publisher") { Description = "Who published it.", HelpName = "NAME" };

    private readonly Option<string?> _issuedBy = new("--issued-by")
    {
        Description = "The side that issued it, for official readouts: ISO 3166-1 alpha-3.",
        HelpName = "AAA",
        CustomParser = result => SharedOptions.Value<string?>(
            result, MetadataKeys.IsCountryCode, value => value, "is no side; write --issued-by as three capital letters, such as FRA"),
    };

    private readonly Option<string?> _title = new("--title") { Description = "Its title.", HelpName = "TITLE" };

    private readonly Option<string?> _url = new("--url") { Description = "Where it stands.", HelpName = "URL" };

    public void AddTo(Command command)
    {
        command.Add(_published);
        command.Add(_publisher);
        command.Add(_issuedBy);
        command.Add(_title);
        command.Add(_url);
    }

    public ReportMetadata Of(ParseResult parsed) => new()
    {
        Published = parsed.GetValue(_published),
        Publisher = parsed.GetValue(_publisher),
        IssuedBy = parsed.GetValue(_issuedBy),
        Title = parsed.GetValue(_title),
        Url = parsed.GetValue(_url),
    };
}
