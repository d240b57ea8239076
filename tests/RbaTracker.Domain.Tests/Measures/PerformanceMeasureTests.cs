using RbaTracker.Domain.Measures;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Tests.Rules;
using RbaTracker.Domain.Words;

namespace RbaTracker.Domain.Tests.Measures;

public sealed class PerformanceMeasureTests
{
    [Fact]
    public void A_measure_has_a_program_a_question_and_a_position_that_answers_for_it()
    {
        var (program, position, curve) = (Sample.Program(), Sample.Position(), Sample.Curve());
        var measure = Sample.Measure(program, curve, position);

        Assert.Equal((program.Id, position.Id, Question.BetterOff), (measure.ProgramId, measure.Accountable, measure.Question));
        Assert.Same(curve, measure.Curve);
    }

    [Fact]
    public void A_measure_is_said_in_other_words_and_refused_words_change_nothing()
    {
        var measure = Sample.Measure();

        measure.Describe(Sample.Text("People in homes"), Sample.Text("People who moved into a home."));
        Refused.Because(Broken.MeasureNeedsName, () => measure.Describe(Text.None, Sample.Text()));
        Refused.Because(Broken.NameTooLong, () => measure.Describe(Sample.Text(new string('a', 201)), Sample.Text()));
        Refused.Because(Broken.MeasureNeedsDescription, () => measure.Describe(Sample.Text(), Text.None));
        Refused.Because(Broken.DescriptionTooLong, () => measure.Describe(Sample.Text(), Sample.Text(new string('a', 501))));

        Assert.Equal(("People in homes", "People who moved into a home."), (measure.Name.In("en"), measure.Description.In("en")));
    }
}
