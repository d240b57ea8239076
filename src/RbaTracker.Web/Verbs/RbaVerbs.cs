using System.CommandLine;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using RbaTracker.Data.Writing;

namespace RbaTracker.Web.Verbs;

/// <summary>The verbs of the executable. Without one it serves. What goes wrong is one line and a code other than zero.</summary>
internal static class RbaVerbs
{
    private static readonly string[] Named = ["serve", "migrate", "demo", "import", "check", "forecast", "spc", "trend", "gap", "--help", "-h", "-?", "--version"];

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            // Without a verb all arguments are settings of the web host, such as --urls: they are not the parser's to judge.
            return args.Length > 0 && Named.Contains(args[0]) ? await Verbs().Parse(args).InvokeAsync(Plain) : await ServeVerb.RunAsync(args);
        }
        catch (Exception failure) when (Sentence(failure) is { } sentence)
        {
            await Console.Error.WriteLineAsync($"rba: {sentence}");
            return 1;
        }
    }

    private static InvocationConfiguration Plain => new() { EnableDefaultExceptionHandler = false };

    private static RootCommand Verbs()
    {
        var root = new RootCommand("RBA Tracker: Results-Based Accountability for a city. Without a verb it serves.");
        root.Add(Verb("serve", "Serve the site (default). Settings of the web host may follow, such as --urls.", ServeVerb.RunAsync));
        root.Add(Verb("migrate", "Make the database or bring it up to date, and stop.", MigrateVerb.RunAsync));
        root.Add(DemoVerb.Make());
        root.Add(ImportVerb.Make());
        root.Add(Verb("check", "Check the audit's seals and every stored judgement; say what differs.", CheckVerb.RunAsync));
        root.Add(ForecastVerb.Make());
        root.Add(SpcVerb.Make());
        root.Add(TrendVerb.Make());
        root.Add(GapVerb.Make());
        return root;
    }

    private static Command Verb(string name, string description, Func<string[], Task<int>> run)
    {
        var settings = new Argument<string[]>("settings") { Description = "Settings as --Name=value, such as --Data:Folder=…", Arity = ArgumentArity.ZeroOrMore };
        var verb = new Command(name, description) { settings };
        verb.TreatUnmatchedTokensAsErrors = false;
        verb.SetAction(parsed => run([.. parsed.GetValue(settings) ?? [], .. parsed.UnmatchedTokens]));
        return verb;
    }

    /// <summary>The one line for what the person at the machine can mend; everything else is a bug and shows itself whole.</summary>
    private static string? Sentence(Exception failure) => failure switch
    {
        DatabaseRefusedException refused => refused.Message,
        StorageFailedException failed => failed.Message,
        SettingsRefusedException refused => refused.Message,
        IOException { InnerException: AddressInUseException } busy => $"{busy.Message} Stop the other program, or choose another address with ASPNETCORE_URLS.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } => "The address needs rights that this account does not have. Choose a port above 1024 with ASPNETCORE_URLS.",
        _ => null,
    };
}
