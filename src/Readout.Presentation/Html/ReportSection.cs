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

    /// <summary>As many lines below the words as statements hold them, and no more than can be told apart.</summary>
    private const int MostLines = 4;

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
                html.Element("span", "a line more below what stands inside another statement");
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
        foreach (Statement statement in piece.Begins)
        {
            string id = statement.Id, within = statement.Within is { } outer ? $", within {outer}" : "";
            html.Element("a", id, ("class", "ref"), ("id", $"at-{id}"), ("href", $"#{id}"), ("data-statement", id), ("aria-label", $"Statement {id}{within}"));
        }
        foreach (Statement statement in piece.Speaks)
        {
            html.Element("span", "", ("class", "spot"), ("id", $"by-{statement.Id}"));
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
        int depth = claims.Where(claim => claim.Role == Role.Content).DistinctBy(claim => claim.Statement.Id).Take(MostLines).Count();
        return string.Join(' ', depth > 1 ? roles.Append("deep").Append($"deep{depth}") : roles);
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
