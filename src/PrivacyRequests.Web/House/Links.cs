namespace PrivacyRequests.Web.House;

/// <summary>Every address of the site is a method here; one file for each part of the house.</summary>
public static partial class Links
{
    public const string Home = "/";
}
