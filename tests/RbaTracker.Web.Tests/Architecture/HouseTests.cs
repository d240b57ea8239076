using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using RbaTracker.Testing;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Tests.Architecture;

/// <summary>How the house stands. Each test first makes sure that it found something to look at.</summary>
public sealed class HouseTests
{
    private static readonly Dictionary<string, string[]> Below = new()
    {
        ["RbaTracker.Statistics"] = [],
        ["RbaTracker.Domain"] = ["RbaTracker.Statistics"],
        ["RbaTracker.Data"] = ["RbaTracker.Domain"],
        ["RbaTracker.Data.PostgreSql"] = ["RbaTracker.Data"],
        ["RbaTracker.Web"] = ["RbaTracker.Data", "RbaTracker.Data.PostgreSql"],
    };

    /// <summary>Pages that are shown in place of others, in either layout.</summary>
    private static readonly string[] InPlaceOfOthers = ["ErrorPage", "NotFoundPage"];

    private static string Root => Require.Root ?? throw new InvalidOperationException("The sources are not above the tests.");

    private static string Source => Path.Combine(Root, "src");

    private static string Web => Path.Combine(Source, "RbaTracker.Web");

    public static TheoryData<string> Rooms => [.. Below.Keys];

    [Fact]
    public void Every_room_has_its_place() =>
        Assert.Equal(Below.Keys.Order(StringComparer.Ordinal), Directory.GetFiles(Source, "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_knows_only_the_rooms_below_it(string room)
    {
        var references = Project(room).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!)).ToList();
        Assert.Equal(Below[room].Order(StringComparer.Ordinal), references.Order(StringComparer.Ordinal));

        var assembly = Assembly.Load(room);
        var used = assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("RbaTracker", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(assembly.GetReferencedAssemblies());
        Assert.Empty(used.Except(AllBelow(room)));
    }

    [Theory]
    [InlineData("RbaTracker.Statistics", "MathNet.Numerics")]
    [InlineData("RbaTracker.Domain")]
    public void What_is_pure_needs_nothing_of_the_web_or_of_databases_and_no_package_but_one_for_numbers(string room, params string[] packages)
    {
        var project = Project(room);
        Assert.Equal("Microsoft.NET.Sdk", (string)project.Root!.Attribute("Sdk")!);
        Assert.Equal(packages, project.Descendants("PackageReference").Select(package => (string)package.Attribute("Include")!));
        Assert.Empty(project.Descendants("FrameworkReference"));
        Assert.Contains(project.Descendants("AdditionalFiles"), file => ((string)file.Attribute("Include")!).EndsWith("BannedSymbols.Pure.txt", StringComparison.Ordinal));

        var references = Assembly.Load(room).GetReferencedAssemblies().Select(name => name.Name!).ToList();
        Assert.NotEmpty(references);
        Assert.All(references, name => Assert.True(name.StartsWith("System.", StringComparison.Ordinal) || AllBelow(room).Contains(name) || packages.Contains(name), name));
    }

    [Fact]
    public void No_feature_names_another()
    {
        var features = Directory.GetDirectories(Path.Combine(Web, "Features")).Select(folder => Path.GetFileName(folder)!).ToList();
        Assert.True(features.Count >= 8);
        var looked = 0;
        var wrong = new List<string>();
        foreach (var feature in features)
        {
            foreach (var file in Sources(Path.Combine(Web, "Features", feature)))
            {
                looked++;
                var text = File.ReadAllText(file);
                wrong.AddRange(features
                    .Where(other => other != feature)
                    .Where(other => Regex.IsMatch(text, $@"Features\.{other}\b|(?<![\w.@]){other}\.[A-Z]"))
                    .Select(other => $"{Path.GetFileName(file)} of {feature} names {other}"));
            }
        }

        Assert.True(looked > 30);
        Assert.Empty(wrong);
    }

    [Fact]
    public void What_the_public_reads_is_asked_only_of_what_is_published()
    {
        var pages = Routable().Where(page => page.GetCustomAttribute<PublicPageAttribute>() is not null).ToList();
        Assert.True(pages.Count >= 6);
        var files = Sources(Web).ToLookup(file => Path.GetFileNameWithoutExtension(file)!);
        var waiting = new Queue<string>(pages
            .SelectMany(page => page.GetProperties(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
            .Where(property => property.GetCustomAttribute<InjectAttribute>() is not null && property.PropertyType.Name.EndsWith("Query", StringComparison.Ordinal))
            .Select(property => property.PropertyType.Name)
            .Append("CurveCsvEndpoint"));
        var seen = new HashSet<string>();
        while (waiting.TryDequeue(out var name))
        {
            if (!seen.Add(name))
            {
                continue;
            }

            Assert.True(files[name].Any() || name == "MeasureRowsQuery" || name.EndsWith("Query", StringComparison.Ordinal), name);
            foreach (var text in files[name].Select(File.ReadAllText).DefaultIfEmpty(Sources(Web).Select(File.ReadAllText).First(text => text.Contains($"class {name}", StringComparison.Ordinal))))
            {
                Assert.DoesNotMatch(@"\.(Entries|AuditEntries|AuditSeals|Users|People|Appointments|Releases|DataProtectionKeys)\b", text);
                Assert.DoesNotMatch(@"Set<(Entry|AuditEntry|Account|Person|Appointment|Release)>", text);
                Assert.DoesNotContain("FromSql", text, StringComparison.Ordinal);
                foreach (Match other in Regex.Matches(text, @"\b(?!Compile)([A-Z]\w+Query)\b"))
                {
                    waiting.Enqueue(other.Value);
                }
            }
        }

        Assert.Contains("MeasureQuery", seen);
        Assert.Contains("PublishedCurveQuery", seen);
        Assert.Contains("MeasureRowsQuery", seen);
    }

    [Fact]
    public void A_public_page_injects_neither_a_command_nor_the_database_nor_a_person()
    {
        var injected = Routable()
            .Where(page => page.GetCustomAttribute<PublicPageAttribute>() is not null)
            .SelectMany(page => page.GetProperties(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
            .Where(property => property.GetCustomAttribute<InjectAttribute>() is not null)
            .Select(property => property.PropertyType.Name)
            .Distinct()
            .ToList();

        Assert.NotEmpty(injected);
        Assert.All(injected, name => Assert.True(name.EndsWith("Query", StringComparison.Ordinal) || name is "CurrentCity" or "Vocabulary" or "NavigationManager" or "CityClock", name));
    }

    [Fact]
    public void A_page_is_either_public_or_of_the_workspace()
    {
        Assert.True(Routable().Length > 12);
        Assert.All(Routable().Where(page => !InPlaceOfOthers.Contains(page.Name)), page => Assert.Single(
            page.GetCustomAttributes(), attribute => attribute is PublicPageAttribute or WorkspacePageAttribute));
    }

    [Fact]
    public void A_page_of_the_workspace_says_for_whom_it_is_and_a_public_page_is_for_all()
    {
        Assert.Contains(Routable(), page => page.GetCustomAttribute<AuthorizeAttribute>() is not null);
        foreach (var page in Routable().Where(page => !InPlaceOfOthers.Contains(page.Name)))
        {
            var guards = page.GetCustomAttributes().Where(attribute => attribute is AuthorizeAttribute or AllowAnonymousAttribute).ToList();
            if (page.GetCustomAttribute<PublicPageAttribute>() is not null)
            {
                Assert.Empty(guards);
                Assert.Null(page.GetCustomAttribute<RenderModeAttribute>());
                continue;
            }

            var guard = Assert.Single(guards);
            Assert.True(guard is AllowAnonymousAttribute || !string.IsNullOrEmpty(((AuthorizeAttribute)guard).Policy), page.Name);
        }
    }

    [Fact]
    public void No_page_sees_the_database()
    {
        var pages = Sources(Path.Combine(Web, "Features")).Where(file => file.EndsWith("Page.razor", StringComparison.Ordinal)).ToList();
        Assert.True(pages.Count > 10);

        // Signing in asks for the language of the person before there is an actor to ask for it.
        Assert.Equal(["SignInPage.razor"], pages.Where(file => File.ReadAllText(file).Contains("RbaDbContext", StringComparison.Ordinal)).Select(file => Path.GetFileName(file)!));
    }

    [Fact]
    public async Task A_banned_symbol_does_not_compile()
    {
        var code = Path.Combine(TestFolder.New("banned"), "Banned.cs");
        await File.WriteAllTextAsync(code, "public static class Banned { public static object Now => System.DateTime.Now; public static object Chance => new System.Random(); }", TestContext.Current.CancellationToken);

        var all = await CompileAsync(code, "BannedSymbols.txt");
        var pure = await CompileAsync(code, "BannedSymbols.Pure.txt");

        Assert.Contains("RS0030", all, StringComparison.Ordinal);
        Assert.Contains("Use CityClock", all, StringComparison.Ordinal);
        Assert.Contains("hand a seeded generator in", pure, StringComparison.Ordinal);
        var everywhere = XDocument.Load(Path.Combine(Root, "Directory.Build.props"));
        Assert.Contains(everywhere.Descendants("PackageReference"), reference => (string)reference.Attribute("Include")! == "Microsoft.CodeAnalysis.BannedApiAnalyzers");
        Assert.Contains(everywhere.Descendants("AdditionalFiles"), file => ((string)file.Attribute("Include")!).EndsWith("BannedSymbols.txt", StringComparison.Ordinal));
        Assert.Equal("true", everywhere.Descendants("TreatWarningsAsErrors").Single().Value);
    }

    private static async Task<string> CompileAsync(string code, string banned)
    {
        var runtime = System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory();
        var dotnet = Path.GetFullPath(Path.Combine(runtime, "..", "..", ".."));
        var compiler = Directory.GetDirectories(Path.Combine(dotnet, "sdk")).Order(StringComparer.Ordinal).Select(sdk => Path.Combine(sdk, "Roslyn", "bincore", "csc.dll")).Last(File.Exists);
        using var assets = System.Text.Json.JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Web, "obj", "project.assets.json")));
        var analyzers = assets.RootElement.GetProperty("packageFolders").EnumerateObject()
            .SelectMany(folder => Directory.GetDirectories(Path.Combine(folder.Name, "microsoft.codeanalysis.bannedapianalyzers")))
            .SelectMany(version => Directory.GetFiles(version, "Microsoft.CodeAnalysis*.dll", SearchOption.AllDirectories))
            .Where(file => !file.Contains(".resources.", StringComparison.Ordinal) && !file.Contains("VisualBasic", StringComparison.Ordinal));
        var start = new ProcessStartInfo(Path.Combine(dotnet, "dotnet"))
        {
            RedirectStandardOutput = true,
            ArgumentList = { "exec", compiler, "/nologo", "/target:library", "/nostdlib", $"/out:{code}.dll", $"/additionalfile:{Path.Combine(Root, "build", banned)}", code },
        };
        foreach (var reference in Directory.GetFiles(runtime, "System*.dll").Where(file => !file.Contains("Native", StringComparison.Ordinal)))
        {
            start.ArgumentList.Add($"/reference:{reference}");
        }

        foreach (var analyzer in analyzers)
        {
            start.ArgumentList.Add($"/analyzer:{analyzer}");
        }

        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return said;
    }

    private static Type[] Routable() =>
        [.. typeof(WebHost).Assembly.GetTypes().Where(type => type.GetCustomAttributes<RouteAttribute>().Any())];

    private static IEnumerable<string> Sources(string folder) => Directory.GetFiles(folder, "*.*", SearchOption.AllDirectories)
        .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    private static XDocument Project(string room) => XDocument.Load(Path.Combine(Source, room, room + ".csproj"));

    private static HashSet<string> AllBelow(string room) => [.. Below[room].Concat(Below[room].SelectMany(AllBelow))];
}
