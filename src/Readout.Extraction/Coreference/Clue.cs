using System.Numerics;

namespace Readout.Extraction.Coreference;

/// <summary>What speaks for or against a person as the one that an anaphor means.</summary>
/// <remarks>Their weights are learned (<c>./lab train coreference</c>) and stand in <c>data/coreference/weights.tsv</c>.</remarks>
public enum Clue
{
    /// <summary>How many sentences lie between the anaphor and the person's last mention.</summary>
    SameSentence,
    /// <summary>One sentence before.</summary>
    SentenceBefore,
    /// <summary>Two sentences before.</summary>
    TwoBefore,
    /// <summary>Three to five before.</summary>
    FewBefore,
    /// <summary>More.</summary>
    LongBefore,
    /// <summary>Of those who fit, the one named last.</summary>
    Last,
    /// <summary>The one named before that.</summary>
    SecondLast,
    /// <summary>The third.</summary>
    ThirdLast,
    /// <summary>Last spoken of as a clause's subject.</summary>
    WasSubject,
    /// <summary>The same, in this sentence or the one before.</summary>
    WasSubjectNear,
    /// <summary>Last spoken of as the subject of the sentence before.</summary>
    WasTopic,
    /// <summary>Last spoken of as an owner ("Macron's").</summary>
    WasOwner,
    /// <summary>As an object.</summary>
    WasObject,
    /// <summary>By name.</summary>
    WasNamed,
    /// <summary>By a noun.</summary>
    WasNoun,
    /// <summary>By a pronoun.</summary>
    WasPronoun,
    /// <summary>Spoken of once.</summary>
    Once,
    /// <summary>Two or three times.</summary>
    Sometimes,
    /// <summary>More often.</summary>
    Often,
    /// <summary>The one spoken of most of all so far.</summary>
    MostOften,
    /// <summary>The anaphor's gender is known to be the person's.</summary>
    SameGender,
    /// <summary>The person's gender isn't known.</summary>
    OpenGender,
    /// <summary>The person has a name.</summary>
    HasName,
    /// <summary>The person holds an office.</summary>
    HasOffice,
    /// <summary>The person is the subject of a clause that holds the anaphor's own.</summary>
    SubjectAbove,
    /// <summary>The person is the subject of the anaphor's own clause.</summary>
    SubjectBeside,
    /// <summary>The person stands in the anaphor's own clause, not as its subject.</summary>
    InClause,
    /// <summary>Both are subjects.</summary>
    BothSubjects,
    /// <summary>Neither is a subject.</summary>
    BothNotSubjects,
    /// <summary>One stands in a quotation and the other not, or in another one.</summary>
    AcrossQuotation,
    /// <summary>Both stand in the same quotation.</summary>
    SameQuotation,
    /// <summary>The person is the last one who was the source of a statement that no other holds.</summary>
    SpokeLast,
    /// <summary>The same, and the anaphor is such a source itself.</summary>
    SpokeLastAndSpeaks,
    /// <summary>The noun names the person's office.</summary>
    OfficeFits,
    /// <summary>The person's office is another one.</summary>
    OfficeDiffers,
    /// <summary>The person was brought in by the same noun.</summary>
    NounFits,
    /// <summary>By another noun.</summary>
    NounDiffers,
    /// <summary>The noun's side is the person's.</summary>
    SideFits,
    /// <summary>The anaphor is introduced by an article or "this".</summary>
    IsDefinite,
    /// <summary>It belongs to somebody.</summary>
    IsPossessed,
    /// <summary>It stands without an article.</summary>
    IsBare,
    /// <summary>It has words of its own beside the article.</summary>
    IsModified,

    /// <summary>Nobody who has been spoken of is meant.</summary>
    Nobody,
    /// <summary>Nobody, and the anaphor has words of its own.</summary>
    NobodyModified,
    /// <summary>Nobody, and it belongs to somebody.</summary>
    NobodyPossessed,
    /// <summary>Nobody, and it stands without an article.</summary>
    NobodyBare,
    /// <summary>Nobody, and few have been spoken of.</summary>
    NobodyYet,
    /// <summary>Nobody, and the anaphor stands in a quotation.</summary>
    NobodyQuoted,
}

/// <summary>The clues that hold.</summary>
/// <param name="Bits">One bit for each of <see cref="Clue"/>.</param>
public readonly record struct ClueSet(ulong Bits)
{
    /// <summary>This set, and a clue where it holds.</summary>
    public ClueSet With(Clue clue, bool holds = true) => holds ? new ClueSet(Bits | (1UL << (int)clue)) : this;

    /// <summary>Whether a clue is in the set.</summary>
    public bool Has(Clue clue) => (Bits & (1UL << (int)clue)) != 0;

    /// <summary>The sum of the clues' weights.</summary>
    public double Sum(ReadOnlySpan<double> weights)
    {
        double sum = 0;
        for (ulong left = Bits; left != 0; left &= left - 1)
        {
            sum += weights[BitOperations.TrailingZeroCount(left)];
        }
        return sum;
    }
}
