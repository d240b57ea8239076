namespace RbaTracker.Web.Verbs;

/// <summary>A setting that the tracker cannot start with; the message says which and what it may be.</summary>
internal sealed class SettingsRefusedException(string message) : Exception(message);
