namespace RbaTracker.Domain.Rules;

/// <summary>The rules of the field that can refuse. Each has its sentence in every language of the pages.</summary>
public enum Broken
{
    /// <summary>The person does not hold the duty that the change needs, here.</summary>
    NotYourDuty,

    /// <summary>Somebody changed the record since the person opened it.</summary>
    ChangedMeanwhile,
}
