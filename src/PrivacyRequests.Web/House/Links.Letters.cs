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
        House.LetterAct.Placed => "placed",
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
    Placed,
}
