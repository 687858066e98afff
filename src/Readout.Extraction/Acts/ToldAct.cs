using Readout.Records;

namespace Readout.Extraction.Acts;

/// <summary>How an act was read, from the surest way to the least sure.</summary>
public enum ActRoute
{
    /// <summary>By a row of the table with its conditions or particles.</summary>
    Particular,

    /// <summary>By a word alone.</summary>
    Word,

    /// <summary>By what governs it: "offered to …", "will …", "refused to …".</summary>
    Composed,

    /// <summary>By an object of a verb that says little: "held talks".</summary>
    Named,

    /// <summary>By a word that is not the source's own.</summary>
    Elsewhere,

    /// <summary>Nothing but telling.</summary>
    Told,
}

/// <summary>What a statement does.</summary>
/// <param name="Act">STATE, or the type of event it performs or reports.</param>
/// <param name="Negated">Whether that is denied ("did not agree").</param>
/// <param name="Future">Whether it is yet to come.</param>
/// <param name="Route">How it was read.</param>
public readonly record struct ToldAct(StatementAct Act, bool Negated, bool Future, ActRoute Route)
{
    /// <summary>A statement that does nothing but state.</summary>
    public static ToldAct State(bool negated = false, bool future = false) => new(StatementAct.State, negated, future, ActRoute.Told);

    /// <summary>How likely the act is right, from 0 to 1.</summary>
    public double Probability => ActProbability.Of(Route);

    /// <summary>Acts that do the other side good; yet to come, they are readiness to cooperate.</summary>
    public bool IsKind => Act is StatementAct.Agree or StatementAct.Consult or StatementAct.Support or StatementAct.Concede or StatementAct.Cooperate
        or StatementAct.Aid or StatementAct.Retreat;

    /// <summary>Acts that do it harm; yet to come, they are threats.</summary>
    internal bool IsHostile => Act is StatementAct.Threaten or StatementAct.Protest or StatementAct.Sanction or StatementAct.Mobilize
        or StatementAct.Coerce or StatementAct.Assault;

    /// <summary>The act announced instead of done: PLOVER's manual makes AGREE and THREATEN of what is yet to come.</summary>
    internal ToldAct Announced() => (this with { Future = true, Route = ActRoute.Composed }) switch
    {
        { IsKind: true, Negated: true } refused => refused with { Act = StatementAct.Reject, Negated = false },
        { IsHostile: true, Negated: true } renounced => renounced with { Act = StatementAct.Agree, Negated = false },
        { IsKind: true } promised => promised with { Act = StatementAct.Agree },
        { IsHostile: true } threatened => threatened with { Act = StatementAct.Threaten },
        var other => other,
    };

    /// <summary>The end of an act: of kind ones SANCTION, of harm CONCEDE or RETREAT; <c>null</c> for what has no end of its own.</summary>
    internal ToldAct? Ended() => Act switch
    {
        _ when IsKind => this with { Act = StatementAct.Sanction, Route = ActRoute.Composed },
        StatementAct.Assault or StatementAct.Mobilize => this with { Act = StatementAct.Retreat, Route = ActRoute.Composed },
        StatementAct.Sanction or StatementAct.Coerce or StatementAct.Protest or StatementAct.Threaten =>
            this with { Act = StatementAct.Concede, Route = ActRoute.Composed },
        _ => null,
    };
}
