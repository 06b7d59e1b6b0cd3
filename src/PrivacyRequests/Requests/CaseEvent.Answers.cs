using System.Text.Json.Serialization;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Requests;

/// <summary>What can happen to the files of an answer before it is decided.</summary>
[JsonDerivedType(typeof(FoundValueExplained), nameof(FoundValueExplained))]
public abstract partial record CaseEvent;

public sealed record FoundValueExplained(Guid File, NeverDisclose What, int Line, Guid Reason) : CaseEvent;
