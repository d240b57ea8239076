using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.People;
using RbaTracker.Data.Reporting;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.City;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Admin;

/// <summary>A word of the field as the city says it.</summary>
public sealed class LabelForm
{
    public Word Word { get; set; }

    public string? OneEnglish { get; set; }

    public string? ManyEnglish { get; set; }

    public string? OneSpanish { get; set; }

    public string? ManySpanish { get; set; }
}

/// <summary>What a city sets for itself.</summary>
public sealed class SettingsForm
{
    public string? CityEnglish { get; set; }

    public string? CitySpanish { get; set; }

    public string? ProductEnglish { get; set; }

    public string? ProductSpanish { get; set; }

    public string? Accent { get; set; }

    /// <summary>The city's own mark as SVG; blank for the product's.</summary>
    public string? Mark { get; set; }

    /// <summary>The month that the fiscal year begins in, 1 to 12.</summary>
    public string? FiscalYearStart { get; set; }

    /// <summary>The IANA name of the city's time zone.</summary>
    public string? TimeZone { get; set; }

    public bool OwnApprovalAllowed { get; set; }

    public IReadOnlyList<LabelForm> Labels { get; set; } = [];

    /// <summary>The version that the person saw.</summary>
    public int Version { get; set; }
}

internal sealed class SettingsFormValidator : AbstractValidator<SettingsForm>
{
    public SettingsFormValidator()
    {
        RuleFor(form => form.CityEnglish).NotEmpty().WithMessage(_ => Words.Broken_CityNeedsName);
        RuleFor(form => form.ProductEnglish).NotEmpty().WithMessage(_ => Words.Broken_ProductNeedsName);
        RuleFor(form => form.Accent).Matches("^#[0-9a-fA-F]{6}$").WithMessage(_ => Words.AccentForm);
        RuleFor(form => form.FiscalYearStart).Must(month => int.TryParse(month, out var m) && m is >= 1 and <= 12).WithMessage(_ => Words.ChooseOne);
        RuleFor(form => form.TimeZone).Must(zone => zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var _)).WithMessage(_ => Words.TimeZoneUnknown);
        RuleFor(form => form.Labels)
            .Must(labels => labels.All(label => Whole(label.OneEnglish, label.ManyEnglish) && Whole(label.OneSpanish, label.ManySpanish)))
            .WithMessage(_ => Words.LabelNeedsBoth);
    }

    private static bool Whole(string? one, string? many) => string.IsNullOrWhiteSpace(one) == string.IsNullOrWhiteSpace(many);
}

/// <summary>Changes what the city sets for itself. Every page follows at once.</summary>
public sealed class ChangeSettings(Writer writer, CityClock clock, CurrentCity city)
{
    public async Task RunAsync(Actor actor, SettingsForm form, CancellationToken cancellation = default)
    {
        await writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.Administer, clock.Today, cancellation);
            var settings = await db.Settings.SingleAsync(cancellation);
            Rule.Require(settings.Version == form.Version, Broken.ChangedMeanwhile);
            settings.Name(Text.Of(form.CityEnglish, form.CitySpanish), Text.Of(form.ProductEnglish, form.ProductSpanish), form.Accent ?? "");
            settings.Draw(form.Mark);
            settings.Keep(int.Parse(form.FiscalYearStart!, CultureInfo.InvariantCulture), form.TimeZone!);
            settings.AllowOwnApproval(form.OwnApprovalAllowed);
            settings.Label(new LabelTable(form.Labels
                .Select(label => (label.Word, Label: new Label(Text.Of(label.OneEnglish, label.OneSpanish), Text.Of(label.ManyEnglish, label.ManySpanish))))
                .Where(label => label.Label.One.Longest > 0)
                .ToDictionary(label => label.Word, label => label.Label)));
            (await db.Set<PublishStamp>().SingleAsync(cancellation)).Raise();
        }, cancellation);
        await city.ReadAsync(cancellation);
    }
}

/// <summary>Reads the settings for editing.</summary>
public sealed class SettingsQuery(IDbContextFactory<RbaDbContext> contexts)
{
    public async Task<SettingsForm> RunAsync(CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var settings = await db.Settings.AsNoTracking().SingleAsync(cancellation);
        return new SettingsForm
        {
            CityEnglish = settings.CityName.Only(Language.English),
            CitySpanish = settings.CityName.Only(Language.Spanish),
            ProductEnglish = settings.ProductName.Only(Language.English),
            ProductSpanish = settings.ProductName.Only(Language.Spanish),
            Accent = settings.Accent,
            Mark = settings.Mark,
            FiscalYearStart = settings.FiscalYearStart.ToString(CultureInfo.InvariantCulture),
            TimeZone = settings.TimeZone,
            OwnApprovalAllowed = settings.OwnApprovalAllowed,
            Version = settings.Version,
            Labels = [.. Enum.GetValues<Word>().Select(word => Of(word, settings.Labels.Own.GetValueOrDefault(word)))],
        };
    }

    private static LabelForm Of(Word word, Label? label) => new()
    {
        Word = word,
        OneEnglish = label?.One.Only(Language.English),
        ManyEnglish = label?.Many.Only(Language.English),
        OneSpanish = label?.One.Only(Language.Spanish),
        ManySpanish = label?.Many.Only(Language.Spanish),
    };
}
