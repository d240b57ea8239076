namespace RbaTracker.Domain.Curves;

/// <summary>Whether a measure is among the few shown first.</summary>
public enum Rank
{
    /// <summary>Among the few: at most three indicators of a result and five measures of a program; more is a warning.</summary>
    Headline,

    /// <summary>One of the rest.</summary>
    Secondary,

    /// <summary>Wanted, without good data yet.</summary>
    DataDevelopment,
}

/// <summary>A score.</summary>
public enum Power
{
    /// <summary>Low.</summary>
    Low,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>High.</summary>
    High,
}

/// <summary>How well a measure would serve, by which headline measures are chosen.</summary>
/// <param name="Communication">Does it speak to people?</param>
/// <param name="Proxy">Does it stand for the whole?</param>
/// <param name="Data">Are there good data?</param>
public sealed record Powers(Power Communication, Power Proxy, Power Data)
{
    /// <summary>The rank that they speak for: all high, a headline; high but for the data, the agenda; else secondary.</summary>
    public Rank SpeaksFor => this switch
    {
        { Communication: Power.High, Proxy: Power.High, Data: Power.High } => Rank.Headline,
        { Communication: Power.High, Proxy: Power.High, Data: Power.Low } => Rank.DataDevelopment,
        _ => Rank.Secondary,
    };
}
