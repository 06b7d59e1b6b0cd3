using PrivacyRequests.Responses;

namespace PrivacyRequests.Web.Demo.Stories;

/// <summary>Requests that are answered: by link, by post, into an account, in part, after an extension.</summary>
internal static class AnsweredStories
{
    /// <summary>Categories by link on day 18: two points match, nobody has to sign anything.</summary>
    public static async Task CategoriesByLink(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await f.OnDayAsync(4);
        await f.AssignAsync(1, f.Staff.Deputy);
        await f.AskForProofAsync(1);
        await f.SomeHoursLaterAsync();
        await f.ReplyAsync("ProofReply");
        await f.OnDayAsync(9);
        await f.CheckAsync(1, matched: 2, notHeld: 1);
        await f.VerifyAsync(1);
        await f.FindAddressOwnAsync(1);
        await f.OnDayAsync(18);
        await f.AnswerAsync(1);
        await f.SomeHoursLaterAsync();
        await f.CollectAsync();
    }

    /// <summary>A copy that takes long: extended on day 40, answered on day 80, collected.</summary>
    public static async Task CopyExtendedOnDay40AnsweredOnDay80(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await f.OnDayAsync(6);
        await f.AskForProofAsync(1);
        await f.SendDeclarationAsync(1);
        await f.OnDayAsync(12);
        await f.SignAsync();
        await f.ReplyAsync("ProofReply");
        await f.OnDayAsync(15);
        await f.CheckAsync(1, matched: 3);
        await f.VerifyAsync(1);
        await f.FindAddressOwnAsync(1);
        await f.OnDayAsync(40);
        await f.ExtendAsync(1);
        await f.OnDayAsync(61);
        await f.WriteAsync(1, "StillLooking");
        await f.OnDayAsync(80);
        await f.KeepOrdersAsync(1);
        await f.AnswerAsync(1);
        await f.SomeHoursLaterAsync();
        await f.CollectAsync();
    }

    /// <summary>A deletion answered on day 30.</summary>
    public static async Task DeletionAnsweredOnDay30(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await VerifyStrictly(f, 1, day: 8);
        await f.OnDayAsync(30);
        await f.AnswerAsync(1);
        await f.SomeHoursLaterAsync();
        await f.CollectAsync();
    }

    /// <summary>Newsletter settings hurt nobody when deleted by mistake: two points suffice.</summary>
    public static async Task DeletionOfLittleWeight(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await f.OnDayAsync(3);
        await f.GradeLowAsync(1);
        await f.CheckAsync(1, matched: 2);
        await f.VerifyAsync(1);
        await f.FindAddressOwnAsync(1);
        await f.OnDayAsync(11);
        await f.AnswerAsync(1);
    }

    /// <summary>First the copy, then the deletion; each case has its own answer.</summary>
    public static async Task CopyThenDeletion(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await VerifyStrictly(f, 1, day: 7);
        await f.VerifyAsync(2);
        await f.OnDayAsync(24);
        await f.AnswerAsync(1);
        await f.SomeHoursLaterAsync();
        await f.CollectAsync();
        await f.OnDayAsync(33);
        await f.AnswerAsync(2);
    }

    public static async Task AllThreeRights(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await VerifyStrictly(f, 2, day: 10);
        await f.VerifyAsync(1);
        await f.VerifyAsync(3);
        await f.OnDayAsync(28);
        await f.AnswerAsync(1);
        await f.AnswerAsync(2);
        await f.OnDayAsync(36);
        await f.AnswerAsync(3);
    }

    public static async Task IntoAnAccount(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await VerifyStrictly(f, 1, day: 9);
        await f.OnDayAsync(21);
        await f.AnswerAsync(1, Delivery.Account);
    }

    /// <summary>A copy without another person's letters, which lie among the papers.</summary>
    public static async Task CopyInPart(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await VerifyStrictly(f, 1, day: 9);
        await f.OnDayAsync(26);
        await f.AnswerAsync(1, Delivery.Link, DenialReason.OtherPerson);
        await f.SomeHoursLaterAsync();
        await f.CollectAsync();
    }

    /// <summary>Deleted but for the receipts that tax law keeps.</summary>
    public static async Task DeletionInPart(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await VerifyStrictly(f, 1, day: 12);
        await f.OnDayAsync(35);
        await f.AnswerAsync(1, Delivery.Link, DenialReason.LegalConflict);
    }

    /// <summary>Nobody extended in time, and the answer went out a week late: it happens, and the record says so.</summary>
    public static async Task AnsweredLate(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await VerifyStrictly(f, 1, day: 20);
        await f.OnDayAsync(52);
        await f.NoteAsync(1, "WhyLate");
        await f.AnswerAsync(1);
    }

    /// <summary>Three points, a declaration by link, and the address found to be the person's own.</summary>
    public static async Task VerifyStrictly(DemoFiling f, int number, int day)
    {
        await f.OnDayAsync(day);
        await f.AskForProofAsync(number);
        await f.SendDeclarationAsync(number);
        await f.SomeHoursLaterAsync();
        await f.SignAsync();
        await f.ReplyAsync("ProofReply");
        await f.OnDayAsync(day + 3);
        await f.CheckAsync(number, matched: 3);
        await f.VerifyAsync(number);
        await f.FindAddressOwnAsync(number);
    }
}
