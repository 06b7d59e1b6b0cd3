namespace PrivacyRequests.Storage;

/// <summary>One writer at a time on SQLite: waiting here is far quicker than its busy answers. On SQL Server the gate stands open.</summary>
public sealed class WriteGate(bool oneWriter) : IDisposable
{
    private readonly SemaphoreSlim gate = new(oneWriter ? 1 : int.MaxValue);

    public async Task<Pass> EnterAsync(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        return new Pass(gate);
    }

    public void Dispose() => gate.Dispose();

    public readonly struct Pass(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
