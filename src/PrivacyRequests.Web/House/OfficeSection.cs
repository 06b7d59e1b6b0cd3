namespace PrivacyRequests.Web.House;

/// <summary>One entry of the office's navigation, in the order of registration. A page says where it stands with <c>ViewData["Section"]</c> = <see cref="Words"/>,
/// the key of its name. <see cref="Policy"/> is the act that a person must be allowed to do to see it; none: everybody on the staff.</summary>
public sealed record OfficeSection(string Words, string Url, string? Policy = null);
