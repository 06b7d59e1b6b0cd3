namespace PrivacyRequests.Web.House;

/// <summary>A person is a number; nobody is named in an address.</summary>
public static partial class Links
{
    public static string Person(Guid number) => $"/admin/persons/{number}";
}
