namespace RbaTracker.Web.Shell;

/// <summary>Marks a page that is drawn once and has a small interactive island in it: it needs the script, though the page itself has no circuit.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WithIslandAttribute : Attribute;
