using System.Text.Json.Serialization;
using PrivacyRequests.OptOut;

namespace PrivacyRequests.Requests;

/// <summary>What can happen to a choice: opt-out, limit, opt-in, and what the policy promises.</summary>
[JsonDerivedType(typeof(PreferenceSignalSent), nameof(PreferenceSignalSent))]
[JsonDerivedType(typeof(SuppressionBegan), nameof(SuppressionBegan))]
[JsonDerivedType(typeof(SystemStopped), nameof(SystemStopped))]
[JsonDerivedType(typeof(ChoiceCarriedOut), nameof(ChoiceCarriedOut))]
[JsonDerivedType(typeof(ChoiceProcessed), nameof(ChoiceProcessed))]
[JsonDerivedType(typeof(OptInConfirmed), nameof(OptInConfirmed))]
[JsonDerivedType(typeof(OptInLapsed), nameof(OptInLapsed))]
[JsonDerivedType(typeof(SuppressionLifted), nameof(SuppressionLifted))]
[JsonDerivedType(typeof(SuppressionHolds), nameof(SuppressionHolds))]
public abstract partial record CaseEvent;

public sealed record PreferenceSignalSent : CaseEvent;
public sealed record SuppressionBegan(int Values, int Systems, DateOnly Since) : CaseEvent;
public sealed record SystemStopped(Guid Item, string System, DateOnly On, RecipientsTold Recipients, DateOnly? RecipientsToldOn) : CaseEvent;
public sealed record ChoiceCarriedOut(int Systems) : CaseEvent;
public sealed record ChoiceProcessed(DateOnly On) : CaseEvent;
public sealed record OptInConfirmed(int LiftedValues) : CaseEvent;
public sealed record OptInLapsed : CaseEvent;
public sealed record SuppressionLifted(int Values) : CaseEvent;
public sealed record SuppressionHolds(int Values) : CaseEvent;
