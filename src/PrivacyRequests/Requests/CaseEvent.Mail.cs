using System.Text.Json.Serialization;
using PrivacyRequests.Mailbox;

namespace PrivacyRequests.Requests;

/// <summary>What comes to a case by mail.</summary>
[JsonDerivedType(typeof(MailCame), nameof(MailCame))]
[JsonDerivedType(typeof(MailNotOfCase), nameof(MailNotOfCase))]
[JsonDerivedType(typeof(MailDecided), nameof(MailDecided))]
public abstract partial record CaseEvent;

/// <param name="As">Threaded, joined by a person, a reply to a closed filing, a maybe, a delivery report, or an automatic reply.</param>
/// <param name="EndedWaiting">The case waited for the person, and does no more.</param>
public sealed record MailCame(Guid Message, MailState As, bool EndedWaiting) : CaseEvent;
public sealed record MailNotOfCase(Guid Message) : CaseEvent;

/// <param name="Reference">Of the filing that was made from it; null for every other end.</param>
public sealed record MailDecided(Guid Message, MailState As, string? Reference) : CaseEvent;
