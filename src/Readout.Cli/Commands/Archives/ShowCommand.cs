using System.CommandLine;
using Readout.Extraction;
using Readout.Presentation.Archives;
using Readout.Storage;

namespace Readout.Cli.Commands.Archives;

/// <summary><c>readout show</c>.</summary>
internal static class ShowCommand
{
    public static Command Make()
    {
        var contact = ArchiveOptions.Number("CONTACT", "The contact's number, as the other commands tell it.");
        var asOf = ArchiveOptions.AsOf();
        return new QuestionCommand("show", "Shows a contact: on whose word, every version, the accounts side by side.", contact, asOf).Does((parsed, asking) =>
        {
            if (asking.Archive.Show(parsed.GetValue(contact), parsed.GetValue(asOf)) is not { } file)
            {
                return Asking.Fail(Missing(asking.Archive, parsed.GetValue(contact), parsed.GetValue(asOf)));
            }
            if (!Loading.TryLoad(asking.OwnActors, out Engine? engine, out string? mistake))
            {
                Console.Error.WriteLine(mistake);
                return ExitCode.SomeFailed;
            }
            var comparison = engine.Compare([.. file.Accounts.Select(account => account.Record)]);
            return asking.Output.Write(
                () => ContactFileAnswer.Of(file, comparison), ArchiveJson.Page.ContactFileAnswer, console => ContactFilePage.Write(console, file, comparison));
        });
    }

    /// <summary>A contact that somebody has cited must not look as if it had never been.</summary>
    private static string Missing(Archive archive, long contact, int? asOf) => archive.LastTold(contact) is not { } day ? $"the archive has no contact {contact}"
        : asOf is { } asked ? $"no report told of contact {contact} as of {DayRange.Format(asked)}"
        : $"no report tells of contact {contact} any more; 'readout show {contact} --as-of {DayRange.Format(day)}' shows what was told";
}
