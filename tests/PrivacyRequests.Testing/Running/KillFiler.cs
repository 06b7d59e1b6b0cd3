using System.Net;

namespace PrivacyRequests.Testing.Running;

/// <summary>Files one request after the other. What was sent and not answered is sent again as it was: the same form sent twice is one filing.</summary>
internal sealed class KillFiler(Seen seen) : IDisposable
{
    private readonly Visitor visitor = new(seen.Address);
    private int number;

    public async Task WalkAsync() => await visitor.ReadyToSendAsync("Walker First", "walker@example.org", 0);

    public async Task FileAsync(CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            var n = ++number;
            var email = $"filer{n}@example.org";
            var sending = await seen.UntilAnsweredAsync(() => visitor.ReadyToSendAsync($"Filer Number{n}", email, n));
            using var answer = await seen.UntilAnsweredAsync(sending.SendAsync);
            if (answer.StatusCode != HttpStatusCode.Redirect)
            {
                seen.Strange.Enqueue($"sending answered {(int)answer.StatusCode}");
                continue;
            }

            seen.Filed[email] = null;
            if (await seen.UntilAnsweredAsync(visitor.ReferenceAsync) is not { } reference) continue;
            seen.Filed[email] = reference;
            seen.ToDecide.Enqueue(reference);
        }
    }

    public void Dispose() => visitor.Dispose();
}
