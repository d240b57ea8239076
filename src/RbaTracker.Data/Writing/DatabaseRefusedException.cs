namespace RbaTracker.Data.Writing;

/// <summary>The tracker cannot or must not work with the database that it was pointed at. Its message is one sentence for whoever runs it.</summary>
public sealed class DatabaseRefusedException(string sentence, Exception? cause = null) : Exception(sentence, cause)
{
    /// <summary>Refuses a database that holds a migration which this version does not know.</summary>
    /// <param name="database">The database, as its owner names it.</param>
    /// <param name="migration">A migration that it holds.</param>
    /// <param name="known">The migrations of this version.</param>
    public static void RefuseUnknown(string database, string migration, IReadOnlySet<string> known)
    {
        if (!known.Contains(migration))
        {
            throw new DatabaseRefusedException(
                $"'{database}' was made by a newer version of the tracker (it holds '{migration}'): run that version, or restore a backup of this one.");
        }
    }
}
