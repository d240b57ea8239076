using Microsoft.EntityFrameworkCore;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Results;
using RbaTracker.Domain.Words;
using RbaTracker.Testing;

namespace RbaTracker.Data.Tests.Searching;

/// <summary>The words by which things are found follow every change, in its transaction.</summary>
public abstract class SearchUpkeepTests(DatabaseKind kind) : DatabaseTest(kind)
{
    private static readonly DateOnly From = new(2020, 7, 1);

    private readonly Result _result = new(Code.Of("safe-home"), Text.Of("A safe home for everyone", "Un hogar seguro para todas"), Text.None);

    [Fact]
    public async Task A_thing_is_found_by_the_words_of_its_names_and_of_its_code()
    {
        await Database.HoldAsync(_result);

        Assert.Equal(["everyone", "hogar", "home", "safe", "seguro", "todas"], await WordsAsync(_result.Id.Value));
    }

    [Fact]
    public async Task Words_follow_a_new_name()
    {
        await Database.HoldAsync(_result);
        await ChangeAsync(result => result.Describe(Text.Of("A warm home"), Text.None));

        Assert.Equal(["home", "safe", "warm"], await WordsAsync(_result.Id.Value));
    }

    [Fact]
    public async Task A_retirement_is_known_to_every_word()
    {
        await Database.HoldAsync(_result);
        await ChangeAsync(result => result.Retire(new Retirement(Sample.Today, null, Text.Of("It is done."))));

        await using var db = Database.Read();
        Assert.All(await db.SearchWords.Where(word => word.Thing == _result.Id.Value).ToListAsync(Cancellation), word => Assert.Equal(Sample.Today, word.Until));
    }

    [Fact]
    public async Task What_is_deleted_is_not_found()
    {
        await Database.HoldAsync(_result);
        await Database.Writer.RunAsync(Actor.Clockwork, async db => db.Remove(await db.Results.SingleAsync()), Cancellation);

        Assert.Empty(await WordsAsync(_result.Id.Value));
    }

    [Fact]
    public async Task A_refused_change_leaves_the_words_as_they_were()
    {
        await Database.HoldAsync(_result);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.Writer.RunAsync(
            Actor.Clockwork,
            async db =>
            {
                (await db.Results.SingleAsync()).Describe(Text.Of("Something else"), Text.None);
                await db.SaveChangesAsync(Cancellation);
                throw new InvalidOperationException();
            },
            Cancellation));

        Assert.Contains("everyone", await WordsAsync(_result.Id.Value));
    }

    [Fact]
    public async Task A_department_is_found_by_its_former_name_too_and_a_division_not_at_all()
    {
        var department = new OrganisationUnit(Code.Of("homes"), UnitLevel.Department, Text.Of("Housing"), null, From);
        var division = new OrganisationUnit(Code.Of("shelters"), UnitLevel.Division, Text.Of("Shelters"), department.Id, From);
        await Database.HoldAsync(department, division);
        await Database.Writer.RunAsync(
            Actor.Clockwork,
            async db => (await db.Units.SingleAsync(unit => unit.Id == department.Id)).Place(Text.Of("Community Development"), null, From.AddYears(1)),
            Cancellation);

        Assert.Equal(["community", "development", "homes", "housing"], await WordsAsync(department.Id.Value));
        Assert.Empty(await WordsAsync(division.Id.Value));
    }

    [Fact]
    public async Task A_thing_that_is_saved_twice_in_one_work_has_its_last_words_once()
    {
        await Database.Writer.RunAsync(
            Actor.Clockwork,
            async db =>
            {
                db.Add(_result);
                await db.SaveChangesAsync(Cancellation);
                _result.Describe(Text.Of("A warm home"), Text.None);
            },
            Cancellation);

        Assert.Equal(["home", "safe", "warm"], await WordsAsync(_result.Id.Value));
    }

    private Task ChangeAsync(Action<Result> change) => Database.Writer.RunAsync(Actor.Clockwork, async db => change(await db.Results.SingleAsync()), Cancellation);

    private async Task<List<string>> WordsAsync(Guid thing)
    {
        await using var db = Database.Read();
        return await db.SearchWords.Where(word => word.Thing == thing).OrderBy(word => word.Word).Select(word => word.Word).ToListAsync(Cancellation);
    }

    public sealed class OnSqlite() : SearchUpkeepTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : SearchUpkeepTests(DatabaseKind.PostgreSql);
}
