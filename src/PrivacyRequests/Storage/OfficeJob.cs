namespace PrivacyRequests.Storage;

/// <summary>Work that comes round by itself. Its work method is public on the act itself, so that tests call it without a clock.</summary>
/// <param name="Name">The lease's name: of any number of instances one runs it at a time.</param>
/// <param name="Work">Resolves the act and runs it, in a scope of its own.</param>
/// <param name="OnNewLetter">Also runs at once when a save has put a letter into the outbox.</param>
public sealed record OfficeJob(string Name, TimeSpan Every, Func<IServiceProvider, CancellationToken, Task> Work, bool OnNewLetter = false);
