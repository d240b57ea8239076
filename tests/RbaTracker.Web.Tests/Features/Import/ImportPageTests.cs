using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Domain.Curves;
using RbaTracker.Web.Features.Import;

namespace RbaTracker.Web.Tests.Features.Import;

/// <summary>The office's page of the import: look, correct, run.</summary>
public sealed class ImportPageTests : PageTest
{
    [Fact]
    public async Task A_file_is_looked_at_a_unit_corrected_and_the_file_imported()
    {
        var page = await LookAsync(ImportFiles.Pipes);
        Assert.Contains("Dry run: nothing was written.", page.Find("#import-report + p").TextContent, StringComparison.Ordinal);
        Assert.Contains("2 measures", page.Markup, StringComparison.Ordinal);
        Assert.Contains("A later source says otherwise (each is kept as a revision): 2", page.Markup, StringComparison.Ordinal);
        Assert.Equal(0, await ImportedAsync());

        page.Find("select[aria-label='Unit: Leaks mended']").Change("Duration");
        page.Find("select[aria-label='Decimals shown: Leaks mended']").Change("2");
        page.FindAll("form")[1].Submit();

        page.WaitForAssertion(() => Assert.Equal("Imported.", page.Find("#import-report + p").TextContent), TimeSpan.FromSeconds(20));
        Assert.Equal("records/measures", page.FindAll("a")[^1].GetAttribute("href"));
        await using var db = Site.Read();
        var curve = (await db.Measures.Include(measure => measure.Curve).ToListAsync()).Single(measure => measure.Name.ToString() == "Leaks mended").Curve;
        Assert.Equal((Unit.Duration, 2), (curve.Unit, curve.Decimals));
    }

    [Fact]
    public async Task Published_values_are_approved_by_the_person_at_the_page()
    {
        var page = await LookAsync(ImportFiles.Pipes);

        page.Find("#field-LandsAs").Change("Published");
        page.FindAll("form")[1].Submit();

        page.WaitForAssertion(() => Assert.Equal("Imported.", page.Find("#import-report + p").TextContent), TimeSpan.FromSeconds(20));
        await using var db = Site.Read();
        Assert.Equal(2, await db.DataPoints.CountAsync(point => point.ApprovedBy == Actor.Person && point.EnteredBy == null));
    }

    [Fact]
    public async Task Who_may_not_publish_is_told_so_and_nothing_is_imported()
    {
        var page = await LookAsync(ImportFiles.Pipes, TestPeople.Priya);

        page.Find("#field-LandsAs").Change("Published");
        page.FindAll("form")[1].Submit();

        page.WaitForAssertion(() => Assert.NotEmpty(page.Find("[role=alert]").TextContent), TimeSpan.FromSeconds(20));
        Assert.Equal(0, await ImportedAsync());
    }

    [Fact]
    public async Task What_is_refused_is_said_and_can_be_left_out()
    {
        var page = await LookAsync(ImportFiles.Pipes + "b26,Works,Water Department,Pipes,,Leaks found,2024,Actual,many\n");
        Assert.Contains("Row 9, column “value”, “many”: is not a number such as 1,234.5 or 95%.", page.Markup, StringComparison.Ordinal);

        page.Find("#field-LeavesOutRefused").Change(true);
        page.FindAll("form")[1].Submit();

        page.WaitForAssertion(() => Assert.Equal("Imported.", page.Find("#import-report + p").TextContent), TimeSpan.FromSeconds(20));
        Assert.Equal(2, await ImportedAsync());
    }

    [Fact]
    public async Task The_button_cancels_a_running_import_and_nothing_of_it_is_kept()
    {
        var page = await LookAsync(ImportMeasuresTests.Long(3_000));
        page.FindAll("form")[1].Submit();

        page.WaitForAssertion(() => Press(page, "Cancel the import"), TimeSpan.FromSeconds(20));

        page.WaitForAssertion(() => Assert.Contains("The import was cancelled; nothing of it was kept.", page.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        await using var db = Site.Read();
        Assert.DoesNotContain(await db.Programs.ToListAsync(), program => program.Name.ToString().StartsWith("Pipes", StringComparison.Ordinal));
        Assert.Equal(0, await db.Entries.CountAsync());
    }

    [Fact]
    public async Task Without_a_file_the_field_says_what_is_missing()
    {
        await SignInAsync(TestPeople.Dana);
        var page = Render<ImportPage>();

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal("Choose a file.", At(page, "FileName")?.Trim()));
    }

    private async Task<IRenderedComponent<ImportPage>> LookAsync(string csv, string who = TestPeople.Dana)
    {
        await SignInAsync(who);
        var page = Render<ImportPage>();
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(csv, "pipes.csv"));
        page.WaitForAssertion(() => Assert.NotNull(page.Instance));
        Type(page, "Map", ImportFiles.Map);
        page.Find("form").Submit();
        page.WaitForElement("#import-run", TimeSpan.FromSeconds(20));
        return page;
    }

    private async Task<int> ImportedAsync()
    {
        await using var db = Site.Read();
        return (await db.Programs.ToListAsync()).Exists(program => program.Name.ToString() == "Pipes") ? await db.Measures.CountAsync() - 2 : 0;
    }
}
