using System.Globalization;
using RbaTracker.Domain.Words;

namespace RbaTracker.Web;

/// <summary>Every address of the site, relative to the base of the reader's language (<c>/</c> or <c>/es/</c>).</summary>
public static class Links
{
    public const string Home = "./";
    public const string About = "about";
    public const string SignIn = "sign-in";
    public const string SignOut = "sign-out";
    public const string Account = "account";
    public const string MyDue = "my-due";
    public const string Review = "review";
    public const string Releases = "releases";
    public const string People = "people";
    public const string Settings = "settings";
    public const string FirstRun = "first-run";
    public const string RecordsHub = "records";
    public const string Import = "records/import";
    public const string Search = "search";
    public const string SearchRecords = "records/search";

    /// <summary>A search page with its question; of one kind, a page of it.</summary>
    public static string SearchFor(string page, string question, string? kind, int number) =>
        $"{page}?q={Uri.EscapeDataString(question)}{(kind is null ? "" : $"&kind={kind}")}{(number > 1 ? string.Create(CultureInfo.InvariantCulture, $"&page={number}") : "")}";

    public static string Person(Domain.People.PersonId id) => $"people/{id.Value}";

    public static string PersonHistory(Domain.People.PersonId id) => $"people/{id.Value}/history";

    public static string CurveDefinitions(string code) => $"records/curves/{code}/definitions";

    public static string CurveTargets(string code) => $"records/curves/{code}/targets";

    public static string CurveBenchmarks(string code) => $"records/curves/{code}/benchmarks";

    public const string Scorecards = "scorecards";

    public const string Departments = "departments";

    public static string Department(Code code) => $"departments/{code}";

    public static string Scorecard(Code code) => $"scorecards/{code}";

    public static string ScorecardByDepartment(Code code) => $"scorecards/{code}/departments";

    public static string Result(Code code) => $"results/{code}";

    public static string Program(Code code) => $"programs/{code}";

    public static string Measure(Code code) => $"measures/{code}";

    public static string MeasureCsv(Code code) => $"measures/{code}.csv";

    public static string Indicator(Code code) => $"indicators/{code}";

    public static string IndicatorCsv(Code code) => $"indicators/{code}.csv";

    /// <summary>The list of a kind of records.</summary>
    public static string RecordList(string kind) => $"records/{kind}";

    public static string NewRecord(string kind) => $"records/{kind}/new";

    public static string Record(string kind, string key) => $"records/{kind}/{key}";

    public static string RecordHistory(string kind, string key) => $"records/{kind}/{key}/history";

    /// <summary>Where the value of one period of a curve is entered.</summary>
    public static string Record(Code code, DateOnly periodStart) =>
        string.Create(CultureInfo.InvariantCulture, $"record/{code}/{periodStart:yyyy-MM}");

    /// <summary>Where the values by group of one period of a curve are entered.</summary>
    public static string RecordGroups(Code code, DateOnly periodStart) => Record(code, periodStart) + "/groups";

    /// <summary>Where staff read the values of a curve by group.</summary>
    public static string ByGroup(Code code) => $"record/{code}/groups";

    /// <summary>A value that waits for approval: everyone's, or that of a group.</summary>
    public static string ReviewOf(Code code, DateOnly periodStart, Code? group = null) =>
        string.Create(CultureInfo.InvariantCulture, $"review?measure={code}&period={periodStart:yyyy-MM}{(group is null ? "" : $"&group={group}")}");

    /// <summary>The sign-in page, coming back to a page of this site afterwards.</summary>
    public static string SignInThen(string returnTo) => $"sign-in?returnTo={Uri.EscapeDataString(returnTo)}";

    /// <summary>Whether an address that came from outside leads to a page of this site and nowhere else.</summary>
    public static bool IsOurs(string? address) =>
        !string.IsNullOrEmpty(address)
        && address[0] == '/'
        && (address.Length == 1 || (address[1] != '/' && address[1] != '\\'))
        && !address.Any(char.IsControl)
        && !address.Contains('\\', StringComparison.Ordinal);
}
