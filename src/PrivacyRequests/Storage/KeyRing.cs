using System.Collections.Frozen;
using System.Security.Cryptography;

namespace PrivacyRequests.Storage;

/// <summary>A key of the ring, open.</summary>
public sealed record OpenKey(int Id, DataKeyPurpose Purpose, byte[] Key);

/// <summary>
/// The open keys of this process. The newest of a purpose seals and hashes; the older ones open what was sealed before. Another instance
/// may have made a key that is not here yet: then the ring is read once more.
/// </summary>
public sealed class KeyRing
{
    /// <summary>What is older is read again before it seals: a key may have been retired meanwhile. Less than a rotation waits.</summary>
    private static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(45);

    private volatile Held? held;
    private long takenAt;

    /// <summary>Reads the ring from where it is kept; set by whoever opened it.</summary>
    public Func<IReadOnlyList<OpenKey>>? Again { get; set; }

    public OpenKey Sealing => Fresh.Newest(DataKeyPurpose.Sealing);

    /// <summary>Every look-up key still in use, the newest first.</summary>
    public IReadOnlyList<OpenKey> Lookups => Fresh.Lookups;
    public OpenKey Lasting => Now.Newest(DataKeyPurpose.Lasting);
    public byte[] Chain => Now.Newest(DataKeyPurpose.Chain).Key;

    private Held Now => held ?? throw new InvalidOperationException("The key ring has not been opened yet.");

    /// <exception cref="KeyProblemException">The ring can't be opened any more: nothing is sealed under a key that may be gone.</exception>
    private Held Fresh
    {
        get
        {
            if (Again is not null && Environment.TickCount64 - Volatile.Read(ref takenAt) > FreshFor.TotalMilliseconds) Take(Again());
            return Now;
        }
    }

    /// <summary>A ring of its own, kept nowhere.</summary>
    public static KeyRing New(int firstId = 1)
    {
        var ring = new KeyRing();
        ring.Take([.. Enum.GetValues<DataKeyPurpose>().Select((p, i) => new OpenKey(firstId + i, p, RandomNumberGenerator.GetBytes(MasterKey.Length)))]);
        return ring;
    }

    public void Take(IReadOnlyList<OpenKey> keys)
    {
        held = new Held(keys);
        Volatile.Write(ref takenAt, Environment.TickCount64);
    }

    /// <summary>Null when there is no such key here, not even after reading the ring once more.</summary>
    public byte[]? SealingOf(int id)
    {
        if (Now.Sealing.TryGetValue(id, out var key)) return key;
        if (Again is null) return null;
        Take(Again());
        return Now.Sealing.GetValueOrDefault(id);
    }

    private sealed class Held(IReadOnlyList<OpenKey> keys)
    {
        private readonly FrozenDictionary<DataKeyPurpose, OpenKey> newest =
            keys.GroupBy(k => k.Purpose).ToFrozenDictionary(g => g.Key, g => g.MaxBy(k => k.Id)!);

        public FrozenDictionary<int, byte[]> Sealing { get; } = keys.Where(k => k.Purpose == DataKeyPurpose.Sealing).ToFrozenDictionary(k => k.Id, k => k.Key);

        public IReadOnlyList<OpenKey> Lookups { get; } = [.. keys.Where(k => k.Purpose == DataKeyPurpose.Lookup).OrderByDescending(k => k.Id)];

        public OpenKey Newest(DataKeyPurpose purpose) => newest[purpose];
    }
}
