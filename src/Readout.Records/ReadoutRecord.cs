using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Readout.Records;

/// <summary>All that was read from one report; the contract's <c>readout.record/1</c>.</summary>
public sealed record ReadoutRecord
{
    /// <summary>The name of this shape.</summary>
    public const string SchemaName = "readout.record/1";

    /// <summary>The unit of every offset in a record.</summary>
    public const string CodePoints = "unicode code points, end exclusive";

    /// <summary><see cref="SchemaName"/>.</summary>
    [Description("The name and version of this shape: readout.record/1.")]
    public string Schema { get; init; } = SchemaName;

    /// <summary><see cref="CodePoints"/>.</summary>
    [Description("The unit of every start and end: Unicode code points of the report's exact text, end exclusive.")]
    public string Offsets { get; init; } = CodePoints;

    /// <summary>What read the report.</summary>
    public required EngineInfo Engine { get; init; }

    /// <summary>The report that was read.</summary>
    public required ReportInfo Report { get; init; }

    /// <summary>Everyone who speaks, is spoken to, or takes part.</summary>
    public required ImmutableArray<Actor> Actors { get; init; }

    /// <summary>Who said what, in the order of the text.</summary>
    public required ImmutableArray<Statement> Statements { get; init; }

    /// <summary>What was left out as too unlikely, when that was asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LeftOut? LeftOut { get; init; }

    /// <summary>What was talked about.</summary>
    public required ImmutableArray<Issue> Issues { get; init; }

    /// <summary>The contacts the report tells of.</summary>
    public required ImmutableArray<Contact> Contacts { get; init; }

    /// <summary>The sides' accounts beside each other.</summary>
    public required ImmutableArray<ComparisonRow> Comparison { get; init; }

    /// <summary>The circumstances of the contact and the traits of the accounts, side by side.</summary>
    public ImmutableArray<FrameRow> Frame { get; init; } = [];
}

/// <summary>The program and the data that made a record.</summary>
/// <param name="Version">The program's version.</param>
/// <param name="Models">Each model or table that took part, with the SHA-256 of its bytes.</param>
public sealed record EngineInfo(string Version, ImmutableSortedDictionary<string, string> Models);

/// <summary>The report a record was made from.</summary>
public sealed record ReportInfo
{
    /// <summary><c>sha256:</c> and the hash of the exact text in UTF-8.</summary>
    public required string Id { get; init; }

    /// <summary>The file name without its ending, or the id of a JSONL line.</summary>
    public required string Name { get; init; }

    /// <summary>The title.</summary>
    public required string? Title { get; init; }

    /// <summary>Who published it.</summary>
    public required string? Publisher { get; init; }

    /// <summary>The side that issued it, ISO 3166-1 alpha-3.</summary>
    public required string? IssuedBy { get; init; }

    /// <summary>The day of publication, EDTF.</summary>
    public required string? Published { get; init; }

    /// <summary>Where it stood.</summary>
    public required string? Url { get; init; }

    /// <summary>The language of the text, ISO 639-1.</summary>
    public required string Language { get; init; }

    /// <summary>The length of the text in code points.</summary>
    public required int Characters { get; init; }

    /// <summary>The exact text, when it was asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }
}

/// <summary>Statements that a record leaves out, with all that rests on them.</summary>
/// <param name="Below">The probability that they fall short of, from 0 to 1.</param>
/// <param name="Statements">How many they are, those nested in them included.</param>
public sealed record LeftOut(double Below, int Statements);

/// <summary>A person, body or group that the report speaks of.</summary>
public sealed record Actor
{
    /// <summary>The id that the record refers to it by.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>The usual short English name, without title.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-3, or PLOVER's code of a union or organisation.</summary>
    public required string? Country { get; init; }

    /// <summary>The office a person holds.</summary>
    public required string? Office { get; init; }

    /// <summary>Where the report names or means it.</summary>
    public required ImmutableArray<Span> Mentions { get; init; }
}

/// <summary>Something that was talked about.</summary>
/// <param name="Id">The id that the record refers to it by.</param>
/// <param name="Label">A short name.</param>
/// <param name="Contexts">PLOVER contexts.</param>
/// <param name="Mentions">Where the report speaks of it.</param>
public sealed record Issue(string Id, string Label, ImmutableArray<string> Contexts, ImmutableArray<Span> Mentions);
