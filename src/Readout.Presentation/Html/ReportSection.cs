using System.Collections.Immutable;
using Readout.Records;
using Readout.Text;

namespace Readout.Presentation.Html;

/// <summary>The report's text with every statement's words marked.</summary>
internal static class ReportSection
{
    private static readonly (Role Role, string Meaning)[] Legend =
    [
        (Role.Source, "who speaks"), (Role.Cue, "the word for saying"), (Role.Content, "what is said"), (Role.Hedge, "the reporter’s reserve"),
    ];

    public static void Write(HtmlWriter html, ReadoutRecord record, ReportText text)
    {
        using (html.Open("section", ("class", "report"), ("aria-labelledby", "report")))
        {
            html.Element("h2", "The report", ("id", "report"));
            using (html.Open("p", ("class", "legend")))
            {
                foreach (var (role, meaning) in Legend)
                {
                    using (html.Open("span"))
                    {
                        html.Element("span", Class(role), ("class", Class(role)));
                        html.Text($" {meaning}");
                    }
                    html.Text(" ");
                }
            }
            using (html.Open("div", ("class", "text"), ("lang", record.Report.Language), ("dir", "auto")))
            {
                foreach (Piece piece in ReportPieces.Cut(text, record.Statements))
                {
                    WritePiece(html, piece, text);
                }
            }
        }
    }

    private static void WritePiece(HtmlWriter html, Piece piece, ReportText text)
    {
        foreach (string id in piece.Begins)
        {
            html.Element("a", id, ("class", "ref"), ("id", $"at-{id}"), ("href", $"#{id}"), ("data-statement", id), ("aria-label", $"Statement {id}"));
        }
        string words = text.Slice(piece.Text);
        if (piece.Claims.IsEmpty)
        {
            html.Text(words);
            return;
        }
        html.Element("span", words,
            ("class", Classes(piece.Claims)),
            ("data-statement", piece.Claims[0].Statement.Id),
            ("data-source", Ids(piece.Claims, Role.Source)),
            ("data-cue", Ids(piece.Claims, Role.Cue)),
            ("data-content", Ids(piece.Claims, Role.Content)),
            ("data-hedge", Ids(piece.Claims, Role.Hedge)));
    }

    private static string Classes(ImmutableArray<Claimed> claims)
    {
        var roles = claims.Select(claim => claim.Role).Distinct().Order().Select(Class);
        bool deep = claims.Count(claim => claim.Role == Role.Content) > 1;
        return string.Join(' ', deep ? roles.Append("deep") : roles);
    }

    private static string? Ids(ImmutableArray<Claimed> claims, Role role)
    {
        string ids = string.Join(' ', claims.Where(claim => claim.Role == role).Select(claim => claim.Statement.Id));
        return ids.Length > 0 ? ids : null;
    }

    private static string Class(Role role) => role switch
    {
        Role.Source => "source",
        Role.Cue => "cue",
        Role.Hedge => "hedge",
        _ => "content",
    };
}
