using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.City;
using RbaTracker.Domain.Curves;
using RbaTracker.Web;
using RbaTracker.Web.Shared.Curves;
using RbaTracker.Web.Shared.Icons;
using RbaTracker.Web.Shared.Wording;
using RbaTracker.Web.Shell;

namespace RbaTracker.Benchmarks.Pages;

/// <summary>The baseline of a scorecard's page by result, written by hand like <see cref="HandWrittenPage"/>.</summary>
internal sealed class HandWrittenScorecard(string file, CurrentCity city, CityClock clock)
{
    private readonly AdoScorecard _reader = new(file);
    private readonly Vocabulary _vocabulary = new(city);

    public void Write(Html html, string code)
    {
        var (title, lines) = _reader.Read(code, clock.Today);
        var (settings, name, here) = (city.Settings, title.InReadersLanguage(), $"scorecards/{code}");
        var quarters = new CurveCalendar(Frequency.Quarterly, settings.Fiscal.StartMonth, DueAfterDays: 0);
        HandWrittenFrame.Head(html, settings, _vocabulary, name, "/" + here);
        html.Raw("<main id=\"main\" class=\"page\" tabindex=\"-1\">\n    <nav class=\"breadcrumb\" aria-label=\""u8).Text(Words.YouAreHere).Raw("\"><ol><li><a href=\"./\">"u8)
            .Text(settings.CityName.InReadersLanguage()).Raw("</a></li><li><a href=\"scorecards\">"u8).Text(Words.Scorecards).Raw("</a></li><li><span aria-current=\"page\">"u8)
            .Text(name).Raw("</span></li></ol></nav>\n    <h1>"u8).Text(name).Raw("</h1>\n    <p class=\"lede\">"u8)
            .Text(Show.Say(Words.ScorecardAsOf, quarters.LatestEnded(clock.Today).Name(quarters, settings.Fiscal), Show.Day(clock.Today))).Raw("</p>"u8);
        foreach (var (indicators, word) in new[] { (true, Word.Indicator), (false, Word.PerformanceMeasure) })
        {
            var rows = lines.Select(line => line.Measure).Where(row => row.IsIndicator == indicators).DistinctBy(row => row.Code).ToList();
            if (rows.Count > 0)
            {
                html.Raw("<p class=\"tally\">"u8).Text(CountSentence.Of(rows, word, clock.Today, _vocabulary)).Raw("</p>"u8);
            }
        }

        html.Raw("<nav class=\"views\" aria-label=\""u8).Text(Words.ScorecardViews).Raw("\"><ul><li><a href=\""u8).Text(here).Raw("\" aria-current=\"page\">"u8)
            .Text(By(Word.Result)).Raw("</a></li>\n            <li><a href=\""u8).Text(here).Raw("/departments\">"u8).Text(By(Word.Department)).Raw("</a></li></ul></nav>"u8);
        foreach (var result in lines.GroupBy(line => line.ResultCode))
        {
            html.Raw("<section class=\"part\" aria-labelledby=\""u8).Text(result.Key.Value).Raw("\"><h2 id=\""u8).Text(result.Key.Value).Raw("\"><a href=\""u8).Text(Links.Result(result.Key))
                .Raw("\">"u8).Text(result.First().ResultName.InReadersLanguage()).Raw("</a></h2>"u8);
            Band(html, Words.HowResidentsAreDoing, Word.Indicator, [.. result.Select(line => line.Measure).Where(row => row.IsIndicator)]);
            Band(html, Words.WhatProgramsContribute, Word.PerformanceMeasure, [.. result.Select(line => line.Measure).Where(row => !row.IsIndicator)]);
            html.Raw("</section>"u8);
        }

        HandWrittenFrame.Foot(html);
    }

    private void Band(Html html, string heading, Word word, List<MeasureRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        html.Raw("<div class=\"band\"><h3>"u8).Text(heading).Raw(" <span>"u8).Text(_vocabulary.Many(word)).Raw("</span></h3>\n                        <ul class=\"rows card\">"u8);
        foreach (var row in rows)
        {
            Row(html, row);
        }

        html.Raw("</ul></div>"u8);
    }

    private void Row(Html html, MeasureRow row)
    {
        var (facts, summary) = (row.Summary.Facts, row.Summary.Summary!);
        html.Raw("<li class=\"row\"><p class=\"row-name\"><a href=\""u8).Text(row.IsIndicator ? Links.Indicator(row.Code) : Links.Measure(row.Code)).Raw("\">"u8)
            .Text(row.Name.InReadersLanguage()).Raw("</a></p>\n            <p class=\"row-number\"><strong>"u8).Text(Show.Measured(summary.Latest!.Value, facts.Unit, facts.Decimals)).Raw("</strong>"u8);
        if (facts.Unit is not (Unit.Percent or Unit.Currency or Unit.YesNo))
        {
            html.Raw(" <span class=\"row-unit\">"u8).Text(facts.UnitWords.InReadersLanguage()).Raw("</span>"u8);
        }

        html.Raw("<span>"u8).Text(PeriodName(facts, summary.LatestMonth!.Value)).Raw("</span></p>\n            <div class=\"row-spark\">"u8).Markup(SparklineWords.Draw(row.Summary).Value)
            .Raw("</div>\n            <div class=\"row-status\">"u8).Markup(LevelWords.Mark(summary.Level).Value).Raw("\n                <span class=\"row-more\">"u8)
            .Text(TargetWords.Of(facts, summary, city) ?? "").Raw("</span>"u8);
        if (CountSentence.IsLate(row, clock.Today))
        {
            html.Markup(StatusMarkup.Of(StatusMark.Late, Show.Say(Words.LateSince, Show.Day(summary.NextDue!.Value))).Value);
        }

        html.Raw("</div>\n            <p class=\"row-story\">"u8).Text(ChangeSentence.Of(facts, summary, city)).Raw(" <span class=\"row-wanted\">"u8).Text(WantedOf(facts.Polarity)).Raw("</span>"u8);
        if (row.Under is { } under)
        {
            html.Raw("<span class=\"row-who\">"u8).Text(under.InReadersLanguage()).Raw("</span>"u8);
        }

        html.Raw("<span class=\"row-updated\">"u8).Text(Show.Say(Words.UpdatedOn, Show.Day(clock.DateOf(summary.MadeAt)))).Raw("</span></p></li>"u8);
    }

    private string By(Word word) => Show.Say(Words.ByWord, _vocabulary.One(word).ToLower(System.Globalization.CultureInfo.CurrentCulture));

    private static string WantedOf(Polarity polarity) => polarity switch
    {
        Polarity.HigherIsBetter => Words.WantedHigher,
        Polarity.LowerIsBetter => Words.WantedLower,
        Polarity.InBand => Words.WantedInBand,
        _ => Words.WantedNothing,
    };

    private string PeriodName(CurveFacts facts, int month) => facts.Calendar.PeriodFrom(month).Name(facts.Calendar, city.Settings.Fiscal);
}
