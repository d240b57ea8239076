using System.Text;
using RbaTracker.Web.Features.Import;

namespace RbaTracker.Web.Tests.Features.Import;

/// <summary>Small files in the shape of a city's budget, and the maps that say what their columns mean.</summary>
internal static class ImportFiles
{
    public const string Header = "budget,cabinet,department,program,strategy,measure,fiscal_year,kind,value";

    /// <summary>One measure of pipes: an actual that the later budget revises, a target that it revises, one that it leaves.</summary>
    public const string Pipes = $"""
        {Header}
        b25,Works,Water Department,Pipes,Keep it flowing,% of pipes inspected,2024,Actual,86%
        b26,Works,Water Department,Pipes,Keep it flowing,% of pipes inspected,2024,Actual,85.7%
        b25,Works,Water Department,Pipes,Keep it flowing,% of pipes inspected,2025,Target,90%
        b26,Works,Water Department,Pipes,Keep it flowing,% of pipes inspected,2025,Target,95%
        b25,Works,Water Department,Pipes,Waste nothing,Leaks mended,2024,Actual,"1,200"
        b26,Works,Water Department,Pipes,Waste nothing,Leaks mended,2024,Actual,"1,250"
        b26,Works,Water Department,Pipes,Waste nothing,Leaks mended,2026,Target,"1,400"

        """;

    public const string Map = """
        {
          "from": "City of Pipes, adopted budgets",
          "columns": {
            "source": "budget", "cabinet": "cabinet", "department": "department", "program": "program", "goal": "strategy",
            "measure": "measure", "fiscalYear": "fiscal_year", "kind": "kind", "value": "value"
          },
          "sources": [
            { "is": "b25", "name": "FY2025 budget", "on": "2024-07-01" },
            { "is": "b26", "name": "FY2026 budget", "on": "2025-07-01" },
            { "is": "b27", "name": "FY2027 budget", "on": "2026-07-01" }
          ]
        }
        """;

    /// <summary>The mapping of the real file, as the page of the operators has it.</summary>
    public static string RealMap
    {
        get
        {
            var page = File.ReadAllText(Path.Combine(Testing.Require.Root!, "docs", "operate", "import.md"));
            var from = page.IndexOf("```json", StringComparison.Ordinal) + "```json".Length;
            return page[from..page.IndexOf("```", from, StringComparison.Ordinal)];
        }
    }

    public static ImportForm Form(string csv, string map = Map, Encoding? encoding = null) => Form((encoding ?? new UTF8Encoding(false)).GetPreamble().Concat((encoding ?? new UTF8Encoding(false)).GetBytes(csv)).ToArray(), map);

    public static ImportForm Form(byte[] bytes, string map = Map) => new() { Open = () => new MemoryStream(bytes), FileName = "pipes.csv", Map = map };

    /// <summary>Reads a file as the import does.</summary>
    public static ImportFile Read(string csv, string map = Map)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return FileReading.Read(content, ImportMap.Read(map));
    }
}
