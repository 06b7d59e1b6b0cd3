using System.Collections.Concurrent;
using System.Net.Sockets;

namespace PrivacyRequests.Testing.Running;

/// <summary>A decision that an officer saw done.</summary>
/// <param name="Event">The name of the event that stands for it.</param>
public readonly record struct SeenDecision(string Case, string Event);

/// <summary>What the clients of a run were told, and so must be true for ever.</summary>
public sealed class Seen(string address)
{
    private int answers;

    public string Address => address;

    /// <summary>Answers of any kind so far: the site is there.</summary>
    public int Answers => Volatile.Read(ref answers);

    /// <summary>Filings and decisions answered so far.</summary>
    public int Done => Filed.Count + Decided.Count;

    /// <summary>By e-mail address, which is another for each filing: the reference where the page with it was seen too.</summary>
    public ConcurrentDictionary<string, string?> Filed { get; } = new();

    public ConcurrentDictionary<SeenDecision, bool> Decided { get; } = new();

    /// <summary>References that nobody has decided yet.</summary>
    public ConcurrentQueue<string> ToDecide { get; } = new();

    /// <summary>Answers that should never come.</summary>
    public ConcurrentQueue<string> Strange { get; } = new();

    /// <summary>Does it again until an answer comes: while the site is down nobody is there, and a connection may break at any byte.</summary>
    public async Task<T> UntilAnsweredAsync<T>(Func<Task<T>> ask)
    {
        while (true)
        {
            try
            {
                var answer = await ask();
                Interlocked.Increment(ref answers);
                return answer;
            }
            catch (Exception broken) when (IsBrokenOff(broken))
            {
                await Task.Delay(2);
            }
        }
    }

    /// <summary>The site died on the way. A server gone between a connection's accept and its first byte comes as a bare socket's error.</summary>
    public static bool IsBrokenOff(Exception broken) => broken is HttpRequestException or IOException or SocketException or TaskCanceledException;
}
