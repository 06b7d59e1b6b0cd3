namespace PrivacyRequests.Storage;

public enum DataKeyPurpose
{
    /// <summary>Seals personal values; a new one each year.</summary>
    Sealing,

    /// <summary>Makes look-up hashes; a new one each year. A look-up asks under every one still in use.</summary>
    Lookup,

    /// <summary>
    /// Makes hashes of values that are not kept, so that they can't be made again: the stop list, addresses that mail goes to or comes from,
    /// fingerprints of messages. It lives as long as they do.
    /// </summary>
    Lasting,

    /// <summary>Chains the history of a case. One for the life of the installation: a chain is tried from its first line.</summary>
    Chain,
}

/// <summary>One key of the ring as the database keeps it: wrapped by the <see cref="MasterKey"/>, useless without it.</summary>
public sealed class DataKey
{
    /// <summary>Stands in front of what was sealed under it. Counted from 1, over all purposes.</summary>
    public required int Id { get; init; }
    public required DataKeyPurpose Purpose { get; init; }

    /// <summary>In UTC.</summary>
    public required int Year { get; init; }
    public required DateTime MadeAt { get; init; }

    /// <summary>The name of the master key.</summary>
    public required string WrappedBy { get; set; }

    /// <summary>Empty once nothing is left that needs it.</summary>
    public required byte[] Wrapped { get; set; }
    public DateTime? RetiredAt { get; set; }

    public static DataKey New(int id, DataKeyPurpose purpose, DateTime now, MasterKey master, byte[] plain) => new()
    {
        Id = id,
        Purpose = purpose,
        Year = now.Year,
        MadeAt = now,
        WrappedBy = master.Name,
        Wrapped = master.Wrap(plain, id, purpose),
    };

    public void Rewrap(MasterKey from, MasterKey to) => (Wrapped, WrappedBy) = (to.Wrap(from.Unwrap(Wrapped, Id, Purpose), Id, Purpose), to.Name);

    /// <summary>Nothing needs it any more: its material is gone, its number is never used again.</summary>
    public void Retire(DateTime now) => (Wrapped, RetiredAt) = ([], now);
}
