using PrivacyRequests.Office;
using PrivacyRequests.Web.TagHelpers;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Staff;

/// <summary>The two roles as rows to choose from, with what each may do.</summary>
internal static class Roles
{
    public static IReadOnlyList<Choice> All(Words t) =>
        [.. new[] { OfficeRole.Officer, OfficeRole.Staff }.Select(r => new Choice(r, t[$"StaffList.Role.{r}"], t[$"StaffList.Role.{r}.Hint"]))];
}
