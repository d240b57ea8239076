using Microsoft.AspNetCore.Components;
using RbaTracker.Domain.Judgements;
using RbaTracker.Web.Shared.Icons;

namespace RbaTracker.Web.Shared.Wording;

/// <summary>The level as word, icon and colour: always all three.</summary>
public static class LevelWords
{
    /// <summary>The word.</summary>
    public static string Of(Level level) => level switch
    {
        Level.Met => Words.LevelMet,
        Level.Near => Words.LevelNear,
        Level.Off => Words.LevelOff,
        Level.NotDueYet => Words.LevelNotDueYet,
        Level.NoTarget => Words.LevelNoTarget,
        Level.NoData => Words.LevelNoData,
        Level.Held => Words.LevelHeld,
        Level.Close => Words.LevelClose,
        Level.Breached => Words.LevelBreached,
        _ => Words.LevelNotJudged,
    };

    /// <summary>The class that colours a curve's last dot.</summary>
    public static string Tone(Level level) => StatusIcon.ToneClass(IconOf(level));

    /// <summary>Icon and word in the status colour.</summary>
    public static MarkupString Mark(Level level) => StatusMarkup.Of(IconOf(level), Of(level));

    private static StatusMark IconOf(Level level) => level switch
    {
        Level.Met => StatusMark.Met,
        Level.Near => StatusMark.Near,
        Level.Off => StatusMark.Off,
        Level.NotDueYet => StatusMark.NotDueYet,
        Level.NoData => StatusMark.NoData,
        Level.Held => StatusMark.Held,
        Level.Close => StatusMark.Close,
        Level.Breached => StatusMark.Breached,
        _ => StatusMark.NoTarget,
    };
}
