namespace RbaTracker.Domain.Curves;

/// <summary>What a value counts in.</summary>
public enum Unit
{
    /// <summary>A number of things or people.</summary>
    Count,

    /// <summary>Of a hundred.</summary>
    Percent,

    /// <summary>Of a thousand, ten thousand, a hundred thousand: the curve's scale says which.</summary>
    Rate,

    /// <summary>Dollars.</summary>
    Currency,

    /// <summary>A length of time, in the unit that the curve's words say.</summary>
    Duration,

    /// <summary>One thing by another.</summary>
    Ratio,

    /// <summary>A made figure without a unit of its own.</summary>
    Index,

    /// <summary>A class in an order.</summary>
    RatingClass,

    /// <summary>One for yes, zero for no.</summary>
    YesNo,

    /// <summary>How far a plan has come.</summary>
    Milestone,
}

/// <summary>Whether a value is one number or is made of two parts.</summary>
public enum Shape
{
    /// <summary>One number.</summary>
    Number,

    /// <summary>Numerator by denominator times scale; both parts are kept, and what is shown is computed from them.</summary>
    Ratio,
}

/// <summary>Which way is better.</summary>
public enum Polarity
{
    /// <summary>Higher is better.</summary>
    HigherIsBetter,

    /// <summary>Lower is better.</summary>
    LowerIsBetter,

    /// <summary>Between a low and a high limit is right.</summary>
    InBand,

    /// <summary>Described, never judged.</summary>
    Neutral,
}

/// <summary>What the city wants of a curve. "Baselines for improvement and benchmarks to maintain performance."</summary>
public enum Intent
{
    /// <summary>Judged against baseline and target.</summary>
    Improve,

    /// <summary>Judged against a floor, a ceiling or a band.</summary>
    Maintain,
}

/// <summary>How values of short periods make the value of a long one.</summary>
public enum Aggregation
{
    /// <summary>They add up.</summary>
    Sum,

    /// <summary>The last one counts: a stock.</summary>
    Last,

    /// <summary>Their mean, weighted by denominator or sample size.</summary>
    WeightedMean,

    /// <summary>Their plain mean.</summary>
    Mean,

    /// <summary>They do not roll up.</summary>
    None,
}

/// <summary>What protects the people behind a value. Small cells are hidden in the first two.</summary>
public enum DisclosureClass
{
    /// <summary>About persons, confidential.</summary>
    PersonsConfidential,

    /// <summary>From a survey.</summary>
    Survey,

    /// <summary>About events or assets.</summary>
    EventsOrAssets,

    /// <summary>Public by law.</summary>
    PublicByLaw,
}
