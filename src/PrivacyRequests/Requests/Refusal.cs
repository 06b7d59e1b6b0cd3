namespace PrivacyRequests.Requests;

/// <summary>
/// A step that may not be taken now. <see cref="Name"/> is what tests and pages know it by; its sentence for the reader is the word
/// <c>Refusals.{Name}</c>; <see cref="Citation"/> is the law or house rule it rests on.
/// </summary>
public sealed record Refusal(string Name, string Citation);
