using System.Net;

namespace RbaTracker.Web.Tests.Features;

/// <summary>Who runs which programs, for everybody to read.</summary>
public sealed class DepartmentsPageTests : PageTest
{
    [Fact]
    public async Task Each_department_lists_its_programs_with_the_number_of_their_measures()
    {
        var page = (await Site.Visit().GetAsync("/departments")).Page;

        Assert.Equal(["departments/housing", "departments/parks"], page.QuerySelectorAll("main h2 a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["programs/housing-support", "programs/park-care"], page.QuerySelectorAll("main li li a").Select(link => link.GetAttribute("href")));
        Assert.Equal("1 measure", page.QuerySelector("main li li span")!.TextContent);
    }

    [Fact]
    public async Task A_department_shows_its_measures_by_program()
    {
        var page = (await Site.Visit().GetAsync("/es/departments/housing")).Page;

        Assert.Equal("Departamento de Vivienda", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["programs/housing-support"], page.QuerySelectorAll("main h2 a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["measures/still-housed"], page.QuerySelectorAll(".row-name a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("/departments/none")]
    [InlineData("/departments/city-manager")]
    public async Task What_runs_no_program_is_not_there(string address) => Assert.Equal(HttpStatusCode.NotFound, (await Site.Visit().GetAsync(address)).Status);
}
