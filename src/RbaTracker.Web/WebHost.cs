using RbaTracker.Web.Verbs;

namespace RbaTracker.Web;

/// <summary>The executable: every verb of <c>rba</c> starts here. Named so because <c>Program</c> is a word of the field.</summary>
public sealed class WebHost
{
    private WebHost()
    {
    }

    internal static Task<int> Main(string[] args) => RbaVerbs.RunAsync(args);
}
