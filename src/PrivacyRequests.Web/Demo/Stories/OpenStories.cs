using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Web.Demo.Stories;

/// <summary>Requests that are under way today: each stops where it stands.</summary>
internal static class OpenStories
{
    /// <summary>Nobody has used the code yet.</summary>
    public static Task JustReceived(DemoFiling f) => Task.CompletedTask;

    public static Task Confirmed(DemoFiling f) => f.ConfirmSoonAsync();

    public static async Task Assigned(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await f.OnDayAsync(1);
        await f.AssignAsync(1, f.Staff.Deputy);
    }

    public static async Task WaitingForProof(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await f.OnDayAsync(3);
        await f.AssignAsync(1, f.Staff.Officer);
        await f.AskForProofAsync(1);
    }

    public static async Task ProofCameBack(DemoFiling f)
    {
        await WaitingForProof(f);
        await f.SomeHoursLaterAsync();
        await f.ReplyAsync("ProofReply");
    }

    public static async Task QuestionAsked(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await f.OnDayAsync(2);
        await f.AskAsync(1, "AskWhichOffice");
    }

    public static async Task QuestionAnswered(DemoFiling f)
    {
        await QuestionAsked(f);
        await f.SomeHoursLaterAsync();
        await f.ReplyAsync("ReplyWhichOffice");
    }

    public static async Task PointsChecked(DemoFiling f)
    {
        await ProofCameBack(f);
        await f.OnDayAsync(7);
        await f.CheckAsync(1, matched: 2, failed: 1);
        await f.NoteAsync(1, "OnePointFailed");
    }

    /// <summary>The link to the declaration waits in the person's mailbox.</summary>
    public static async Task DeclarationSent(DemoFiling f)
    {
        await WaitingForProof(f);
        await f.SendDeclarationAsync(1);
    }

    public static async Task DeclarationSigned(DemoFiling f)
    {
        await ProofCameBack(f);
        await f.OnDayAsync(6);
        await f.CheckAsync(1, matched: 3);
        await f.SendDeclarationAsync(1);
        await f.SomeHoursLaterAsync();
        await f.SignAsync();
    }

    public static async Task Verified(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await AnsweredStories.VerifyStrictly(f, 1, day: 5);
    }

    /// <summary>A copy that can't be proved; the officer has yet to answer with categories.</summary>
    public static async Task CopyNotVerified(DemoFiling f)
    {
        await ProofCameBack(f);
        await f.OnDayAsync(20);
        await f.CheckAsync(1, matched: 1, failed: 2);
        await f.FindNotVerifiedAsync(1);
    }

    public static async Task Suspicious(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await f.OnDayAsync(4);
        await f.CheckAsync(1, matched: 0, failed: 3);
        await f.StopAsSuspiciousAsync(1);
    }

    /// <summary>Extended, its letter has left, and the answer is being prepared.</summary>
    public static async Task Extended(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await AnsweredStories.VerifyStrictly(f, 1, day: 12);
        await f.OnDayAsync(38);
        await f.ExtendAsync(1, ExtensionReason.NumberOfRequests);
    }

    /// <summary>Extended on paper at the last moment: until the letter is posted the case keeps its old date.</summary>
    public static Func<DemoFiling, Task> ExtensionNotPosted(int day) => async f =>
    {
        await f.OnDayAsync(12);
        await f.AskForProofAsync(1);
        await f.OnDayAsync(day);
        await f.ExtendAsync(1);
    };

    /// <summary>Answered on paper; the mail room has the letter.</summary>
    public static Func<DemoFiling, Task> AnswerNotPosted(int day) => async f =>
    {
        await f.OnDayAsync(6);
        await f.CheckAsync(1, matched: 2);
        await f.VerifyAsync(1);
        await f.FindAddressOwnAsync(1, Channel.Post);
        await f.OnDayAsync(day);
        await f.AnswerAsync(1, Delivery.Post);
    };

    /// <summary>A colleague's own request: officers alone see it.</summary>
    public static async Task ColleaguesOwn(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await f.OnDayAsync(1);
        await f.RestrictAsync(1);
        await f.AssignAsync(1, f.Staff.Officer);
    }

    /// <summary>Verified, and then nobody came round to it.</summary>
    public static async Task LeftLying(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await AnsweredStories.VerifyStrictly(f, 1, day: 15);
        await f.OnDayAsync(41);
        await f.NoteAsync(1, "WaitingForASystem");
    }
}
