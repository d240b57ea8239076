namespace RbaTracker.Data.Audit;

/// <summary>What the audit keeps of many rows that were written at once: the rows themselves are the history of their values.</summary>
/// <param name="Kind">What kind of thing the rows are.</param>
/// <param name="Did">What was done with them, such as <c>loaded</c>.</param>
/// <param name="Rows">How many.</param>
/// <param name="Sha256">SHA-256 over the rows in their order, in hexadecimal digits.</param>
public sealed record AuditDigest(string Kind, string Did, long Rows, string Sha256);
