using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace PrivacyRequests.Testing.Running;

/// <summary>A decision that an officer saw done.</summary>
/// <param name="Event">The name of the event that stands for it.</param>
public readonly record struct SeenDecision(string Case, string Event);

/// <summary>What the clients of a run were told, and so must be true for ever.</summary>
public sealed class Seen(IReadOnlyList<OfficeProcess> instances)
{
    private readonly int[] answers = new int[instances.Count];
    private volatile int away = -1;

    public IReadOnlyList<Uri> Addresses { get; } = [.. instances.Select(i => new Uri(i.Address))];

    /// <summary>Filings and decisions answered so far.</summary>
    public int Done => Filed.Count + Decided.Count;

    /// <summary>By e-mail address, which is another for each filing: the reference where the page with it was seen too.</summary>
    public ConcurrentDictionary<string, string?> Filed { get; } = new();

    public ConcurrentDictionary<SeenDecision, bool> Decided { get; } = new();

    /// <summary>References that nobody has decided yet.</summary>
    public ConcurrentQueue<string> ToDecide { get; } = new();

    /// <summary>Answers that should never come.</summary>
    public ConcurrentQueue<string> Strange { get; } = new();

    /// <summary>Answers of any kind of one instance so far: it is there.</summary>
    public int AnswersOf(int instance) => Volatile.Read(ref answers[instance]);

    /// <summary>A browser that keeps cookies, follows nothing by itself and is served by all instances in turn.</summary>
    public HttpClient Open() => new(new Balancer(this, new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true, CookieContainer = new CookieContainer() }))
    {
        BaseAddress = Addresses[0],
        Timeout = TimeSpan.FromSeconds(30),
    };

    /// <summary>Nobody is sent there; -1 for nowhere.</summary>
    public void KeepFrom(int instance) => away = instance;

    internal IReadOnlyList<int> InTurn(int turn) => [.. Enumerable.Range(0, answers.Length).Select(i => (int)((uint)(turn + i) % answers.Length)).Where(i => i != away)];

    internal void Answered(int instance, Uri asked, HttpStatusCode status)
    {
        Interlocked.Increment(ref answers[instance]);
        if ((int)status >= 500) Strange.Enqueue($"{asked.AbsolutePath} answered {(int)status}");
    }

    /// <summary>Does it again until an answer comes: while the site is down nobody is there, and a connection may break at any byte.</summary>
    public static async Task<T> UntilAnsweredAsync<T>(Func<Task<T>> ask)
    {
        while (true)
        {
            try
            {
                return await ask();
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
