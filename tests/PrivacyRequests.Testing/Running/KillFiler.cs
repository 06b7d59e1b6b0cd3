using System.Net;

namespace PrivacyRequests.Testing.Running;

/// <summary>Files one request after the other. What was sent and not answered is sent again as it was: the same form sent twice is one filing.</summary>
/// <param name="name">Stands in its e-mail addresses.</param>
internal sealed class KillFiler(Seen seen, string name = "filer") : IDisposable
{
    /// <summary>So that an instance that starts gets its share of the machine.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(30);

    private readonly Visitor visitor = new(seen.Open());
    private int number;

    public async Task WalkAsync() => await visitor.ReadyToSendAsync("Walker First", "walker@example.org", 0);

    public async Task FileAsync(CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            var n = ++number;
            var email = $"{name}{n}@example.org";
            var sending = await Seen.UntilAnsweredAsync(() => visitor.ReadyToSendAsync($"Filer Number{n}", email, n));
            using var answer = await Seen.UntilAnsweredAsync(sending.SendAsync);
            if (answer.StatusCode != HttpStatusCode.Redirect)
            {
                seen.Strange.Enqueue($"sending answered {(int)answer.StatusCode}");
                continue;
            }

            seen.Filed[email] = null;
            if (await Seen.UntilAnsweredAsync(visitor.ReferenceAsync) is not { } reference) continue;
            seen.Filed[email] = reference;
            seen.ToDecide.Enqueue(reference);
            await Task.Delay(Breath, CancellationToken.None);
        }
    }

    public void Dispose() => visitor.Dispose();
}
