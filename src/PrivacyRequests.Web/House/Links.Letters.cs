namespace PrivacyRequests.Web.House;

/// <summary>Letters: in the office, and as a developer reads them.</summary>
public static partial class Links
{
    public const string Letters = "/admin/letters";
    public const string DevMail = "/dev/mail";

    public static string Letter(Guid id) => $"{Letters}/{id}";

    public static string PrintLetter(Guid id) => $"{Letters}/{id}/print";

    public static string LetterAct(Guid id, LetterAct act) => $"{Letters}/{id}/{act switch
    {
        House.LetterAct.Again => "again",
        House.LetterAct.Paper => "paper",
        House.LetterAct.Posted => "posted",
        House.LetterAct.Told => "told",
        House.LetterAct.Placed => "placed",
        House.LetterAct.Lift => "lift",
        House.LetterAct.Elsewhere => "elsewhere",
        House.LetterAct.Back => "back",
    }}";

    public static string DevLetter(Guid id) => $"{DevMail}/{id}";

    public static string DevLetterHtml(Guid id) => $"{DevMail}/{id}/html";
}

/// <summary>What staff may do with a letter that has not left.</summary>
public enum LetterAct
{
    Again,
    Paper,
    Posted,

    /// <summary>Read out on the phone.</summary>
    Told,
    Placed,

    /// <summary>Mail reaches the address again: the stop is lifted, and the letter is tried.</summary>
    Lift,
    Elsewhere,

    /// <summary>It is not to leave.</summary>
    Back,
}
