namespace RbaTracker.Data.Writing;

/// <summary>What keeps the storage from working.</summary>
public enum StorageFailure
{
    /// <summary>The disk is full.</summary>
    Full,

    /// <summary>Another program holds the database, or it does not answer in time.</summary>
    Busy,

    /// <summary>The disk lets nothing be written.</summary>
    ReadOnly,

    /// <summary>The disk or the file is damaged.</summary>
    Damaged,
}

/// <summary>The storage failed: nothing of the change was kept. Its message is one sentence for whoever runs the tracker.</summary>
public sealed class StorageFailedException(StorageFailure failure, string sentence, Exception cause) : Exception(sentence, cause)
{
    /// <summary>What is wrong.</summary>
    public StorageFailure Failure => failure;
}
