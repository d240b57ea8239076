using System.Globalization;
using RbaTracker.Domain.City;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Measures;
using RbaTracker.Web;
using RbaTracker.Web.Features.Measures;
using RbaTracker.Web.Shared.Curves;
using RbaTracker.Web.Shared.Wording;
using RbaTracker.Web.Shell;

namespace RbaTracker.Benchmarks.Pages;

/// <summary>The baseline: the page of a measure as UTF-8 straight into the response, without Blazor, EF, services or middleware.</summary>
/// <remarks>
/// The same work: read anew for every request, the same words of the same resources in the reader's culture, the same encoder, the
/// same curve from the same writer, and in the end the same bytes, which the benchmark compares before it measures.
/// </remarks>
internal sealed class HandWrittenPage(string file, CurrentCity city, CityClock clock)
{
    private readonly AdoReader _reader = new(file);
    private readonly Vocabulary _vocabulary = new(city);

    public void Write(Html html, string code)
    {
        var measure = _reader.Read(code, clock.Today);
        var (settings, curve, name) = (city.Settings, measure.Curve, measure.Name.InReadersLanguage());
        var here = $"/{Links.Measure(measure.Code)}";
        HandWrittenFrame.Head(html, settings, _vocabulary, name, here);
        html.Raw("<main id=\"main\" class=\"page\" tabindex=\"-1\">\n    <nav class=\"breadcrumb\" aria-label=\""u8).Text(Words.YouAreHere).Raw("\"><ol><li><a href=\"./\">"u8)
            .Text(settings.CityName.InReadersLanguage()).Raw("</a></li><li><a href=\""u8).Text(Links.Program(measure.ProgramCode)).Raw("\">"u8)
            .Text(measure.ProgramName.InReadersLanguage()).Raw("</a></li><li><span aria-current=\"page\">"u8).Text(name).Raw("</span></li></ol></nav>\n    <h1>"u8).Text(name)
            .Raw("</h1>\n<div class=\"with-side\"><div><p class=\"lede\">"u8).Text(measure.Description.InReadersLanguage()).Raw("</p>\n        "u8);
        Headline(html, curve);
        var sentence = CurveSentence.Of(curve, city);
        html.Raw("<p class=\"sentence\">"u8).Text(sentence).Raw("</p>\n        "u8).Markup(CurvePictures.Draw(curve, measure.Name, sentence, city).Value)
            .Raw("\n\n        <section class=\"part\" aria-labelledby=\"values\"><h2 id=\"values\">"u8).Text(Words.Values).Raw("</h2>\n            "u8);
        Table(html, curve);
        html.Raw("</section>\n        <section class=\"part\" aria-labelledby=\"about-the-data\"><h2 id=\"about-the-data\">"u8).Text(Words.AboutTheData).Raw("</h2>\n            "u8);
        About(html, measure);
        html.Raw("</section></div>\n    <aside class=\"side\" aria-label=\""u8).Text(Words.Downloads).Raw("\"><div class=\"side-stays\"><h2>"u8).Text(Words.Downloads)
            .Raw("</h2>\n            <ul class=\"downloads\"><li><a href=\""u8).Text(Links.MeasureCsv(measure.Code)).Raw("\" download>"u8).Text(Words.DownloadCsv)
            .Raw("</a></li></ul></div></aside></div>"u8);
        HandWrittenFrame.Foot(html);
    }

    private void Headline(Html html, PublishedCurve curve)
    {
        var (facts, summary) = (curve.Facts, curve.Summary!);
        html.Raw("<div class=\"headline\"><div class=\"big\"><span class=\"big-number\">"u8).Text(Show.Measured(summary.Latest!.Value, facts.Unit, facts.Decimals))
            .Raw("</span><p class=\"big-period\">"u8).Text(PeriodName(curve, summary.LatestMonth!.Value))
            .Raw("</p></div><div>"u8).Markup(LevelWords.Mark(summary.Level).Value).Raw("<span class=\"status-more\">"u8)
            .Text(Show.Say(Words.TargetOf, Shown(facts, summary.Target!.Value))).Raw("</span></div></div>\n        "u8);
    }

    private void Table(Html html, PublishedCurve curve)
    {
        var facts = curve.Facts;
        html.Raw("<table class=\"data stack\"><caption>"u8).Text(Show.Say(Words.TableCaption, curve.Points.Count)).Raw("</caption>\n    <thead><tr><th scope=\"col\">"u8)
            .Text(Words.Period).Raw("</th>\n            <th scope=\"col\" class=\"number\">"u8).Text(Words.Value).Raw("</th>\n            <th scope=\"col\" class=\"number\">"u8)
            .Text(Words.ChangeColumn).Raw("</th>\n            <th scope=\"col\" class=\"number\">"u8).Text(Words.TargetColumn).Raw("</th>\n            <th scope=\"col\">"u8)
            .Text(Words.Notes).Raw("</th></tr></thead>\n    <tbody>"u8);
        for (var i = curve.Points.Count - 1; i >= 0; i--)
        {
            var point = curve.Points[i];
            html.Raw("<tr><th scope=\"row\">"u8).Text(PeriodName(curve, point.StartMonth)).Raw("</th>\n                <td class=\"number lead\">"u8)
                .Text(point.Measured(facts.Scale) is { } number ? Show.Measured(number, facts.Unit, facts.Decimals) : AbsenceWords.Of(point.Absence))
                .Raw("</td>\n                <td class=\"number\" data-label=\""u8).Text(Words.ChangeColumn).Raw("\">"u8).Text(ChangeBefore(curve, i))
                .Raw("</td>\n                <td class=\"number\" data-label=\""u8).Text(Words.TargetColumn).Raw("\">"u8)
                .Text(curve.TargetFor(point.StartMonth) is { } target ? Show.Measured(target.Wanted, facts.Unit, facts.Decimals) : "")
                .Raw("</td>\n                <td>"u8).Text(point is { Numerator: { } above, Denominator: { } below } ? Show.Say(Words.PartsNote, Part(above), Part(below)) : "")
                .Raw("</td></tr>"u8);
        }

        html.Raw("</tbody></table>"u8);
    }

    private void About(Html html, MeasureView measure)
    {
        var (curve, summary) = (measure.Curve, measure.Curve.Summary!);
        html.Raw("<dl class=\"facts\">"u8);
        foreach (var definition in curve.Definitions.Reverse())
        {
            html.Raw("<dt>"u8).Text(definition == curve.Definitions[0] ? Words.Definition : Show.Say(Words.DefinitionSince, PeriodName(curve, definition.FromMonth)))
                .Raw("</dt>\n                    <dd>"u8).Text(definition.Words.InReadersLanguage()).Raw("</dd>"u8);
        }

        html.Raw("<dt>"u8).Text(Words.Source).Raw("</dt>\n                    <dd>"u8).Text(curve.Definitions[^1].Source.InReadersLanguage())
            .Raw("</dd><dt>"u8).Text(Words.Wanted).Raw("</dt>\n                <dd>"u8).Text(WantedWords(curve.Facts))
            .Raw("</dd>\n                <dt>"u8).Text(Words.TheQuestion).Raw("</dt>\n        <dd>"u8)
            .Text(measure.Question switch { Question.HowMuch => Words.QuestionHowMuch, Question.HowWell => Words.QuestionHowWell, _ => Words.QuestionBetterOff })
            .Raw("</dd>\n        <dt>"u8).Text(_vocabulary.One(Word.Program)).Raw("</dt>\n        <dd><a href=\""u8).Text(Links.Program(measure.ProgramCode)).Raw("\">"u8)
            .Text(measure.ProgramName.InReadersLanguage()).Raw("</a></dd>\n        <dt>"u8).Text(_vocabulary.One(Word.Department)).Raw("</dt>\n        <dd>"u8)
            .Text(measure.Department.InReadersLanguage()).Raw("</dd>\n        <dt>"u8).Text(Words.WhoAnswers).Raw("</dt>\n        <dd>"u8)
            .Text(measure.Accountable.InReadersLanguage()).Raw("</dd><dt>"u8).Text(Words.Updated).Raw("</dt>\n                    <dd>"u8).Text(Show.Day(clock.DateOf(summary.MadeAt)))
            .Raw("</dd><dt>"u8).Text(Words.NextValueDue).Raw("</dt>\n                    <dd>"u8)
            .Text(Show.Day(summary.NextDue!.Value) + (summary.NextDue < clock.Today ? $" ({Words.LateLower})" : ""))
            .Raw("</dd><dt>"u8).Text(Words.HowJudged).Raw("</dt>\n                <dd>"u8)
            .Text(Show.Say(Words.HowJudgedLevel, Shown(curve.Facts, summary.Latest!.Value), Shown(curve.Facts, summary.Target!.Value), WantedWords(curve.Facts)))
            .Raw("</dd></dl>"u8);
    }

    private string PeriodName(PublishedCurve curve, int month) => curve.Facts.Calendar.PeriodFrom(month).Name(curve.Facts.Calendar, city.Settings.Fiscal);

    private static string Shown(CurveFacts facts, decimal number) => Show.WithUnit(number, facts.Unit, facts.Decimals, facts.UnitWords);

    private static string Part(decimal part) => part.ToString("#,##0.############", CultureInfo.CurrentCulture);

    private static string WantedWords(CurveFacts facts) => facts.Polarity switch
    {
        Polarity.HigherIsBetter => Words.HigherIsBetter,
        Polarity.LowerIsBetter => Words.LowerIsBetter,
        Polarity.InBand => Words.InBand,
        _ => Words.NeutralPolarity,
    };

    private static string ChangeBefore(PublishedCurve curve, int index)
    {
        if (index == 0 || curve.Points[index].Measured(curve.Facts.Scale) is not { } now || curve.Points[index - 1].Measured(curve.Facts.Scale) is not { } before)
        {
            return "";
        }

        var difference = now - before;
        return (difference > 0 ? "+" : difference < 0 ? "−" : "±") + Show.Number(Math.Abs(difference), curve.Facts.Decimals);
    }
}
