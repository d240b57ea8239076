namespace RbaTracker.Domain.Words;

/// <summary>A thing that the office keeps a page for: it has a public name, and is retired rather than forgotten.</summary>
public interface IRecord
{
    /// <summary>Its public name in addresses.</summary>
    Code Code { get; }

    /// <summary>Its name.</summary>
    Text Name { get; }

    /// <summary>Since when it is no longer in use, or none.</summary>
    Retirement? Retirement { get; }

    /// <summary>Grows with every change.</summary>
    int Version { get; }

    /// <summary>Ends it.</summary>
    void Retire(Retirement? retirement);
}
