namespace PrivacyRequests.Tests.Responses;

/// <summary>A sender who never stops.</summary>
internal sealed class EndlessStream : MemoryStream
{
    public long Taken { get; private set; }

    public int LargestRead { get; private set; }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Taken += buffer.Length;
        LargestRead = Math.Max(LargestRead, buffer.Length);
        return ValueTask.FromResult(buffer.Length);
    }
}

/// <summary>A connection that breaks after the first piece.</summary>
internal sealed class CutStream : MemoryStream
{
    private bool sent;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (sent) throw new IOException("The connection broke.");
        sent = true;
        return ValueTask.FromResult(buffer.Length);
    }
}
