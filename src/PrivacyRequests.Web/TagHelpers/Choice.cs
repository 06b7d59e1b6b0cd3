namespace PrivacyRequests.Web.TagHelpers;

/// <summary>One row of a group of choices, its words already made.</summary>
public sealed record Choice(string Value, string Label, string? Hint = null);
