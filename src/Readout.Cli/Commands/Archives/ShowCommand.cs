using System.CommandLine;
using Readout.Extraction;
using Readout.Presentation.Archives;

namespace Readout.Cli.Commands.Archives;

/// <summary><c>readout show</c>.</summary>
internal static class ShowCommand
{
    public static Command Make()
    {
        var contact = new Argument<long>("CONTACT") { Description = "The contact's number." };
        var asOf = ArchiveOptions.AsOf();
        return new QuestionCommand("show", "Shows a contact: on whose word, every version, the accounts side by side.", contact, asOf).Does((parsed, asking) =>
        {
            if (asking.Archive.Show(parsed.GetValue(contact), parsed.GetValue(asOf)) is not { } file)
            {
                return Asking.Fail($"the archive has no contact {parsed.GetValue(contact)}");
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
}
