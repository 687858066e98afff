using Microsoft.AspNetCore.Components;
using Readout.Presentation.Html;

namespace Readout.Web.Shared;

/// <summary>Puts what the pages in files share with ours into ours; their writer encodes every text.</summary>
internal static class Fragment
{
    public static MarkupString Of(Action<HtmlWriter> write)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(new HtmlWriter(writer));
        return new MarkupString(writer.ToString());
    }
}
