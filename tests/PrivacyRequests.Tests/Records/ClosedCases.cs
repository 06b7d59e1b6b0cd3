using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Records;

/// <summary>Cases closed in each way that there is, past the acts where the way does not matter.</summary>
internal static class ClosedCases
{
    /// <summary>A request of this right that ended so today; null where this right cannot end so.</summary>
    public static async Task<string?> Closed(this TestOffice office, Right right, Outcome outcome)
    {
        office.Clock.MoveTo(TestOffice.FirstDay);
        if (right.IsChoice()) return await office.ClosedChoice(right, outcome);
        if (outcome == Outcome.CarriedOut) return null;
        if (outcome == Outcome.AnsweredAsCategories)
        {
            if (right != Right.SpecificPieces) return null;
            var both = (await office.Receive(Asked.For(Right.KnowCategories, Right.SpecificPieces))).Reference;
            office.Clock.Pass(TimeSpan.FromDays(20));
            await office.StepAsync($"{both}-2", r => r.FindNotVerified(Guid.NewGuid()));
            await office.StepAsync($"{both}-2", r => r.FallBackToCategories(r.Filing.Requests.Single(o => o.Number == 1), office.Today()));
            return $"{both}-2";
        }

        var reference = await office.Verified(Asked.For(right));
        office.Clock.Pass(TimeSpan.FromDays(20));
        switch (outcome)
        {
            case Outcome.Answered: await office.CloseAs(reference, DecisionKind.Answer); break;
            case Outcome.AnsweredInPart: await office.CloseAs(reference, DecisionKind.Answer, DenialReason.OtherPerson); break;
            case Outcome.Denied: await office.CloseAs(reference, DecisionKind.Denial, DenialReason.ExemptData); break;
            case Outcome.HandedOverToMedicalRecords: await office.CloseAs(reference, DecisionKind.MedicalRecords); break;
            case Outcome.Withdrawn: await office.StepAsync(reference, r => r.Withdraw(office.Today())); break;
            default: throw new InvalidOperationException($"Nobody told this test how a request ends as {outcome}.");
        }

        return reference;
    }

    /// <summary>A choice is carried out in the systems or refused for fraud; opting back in waits for the person's second word.</summary>
    private static async Task<string?> ClosedChoice(this TestOffice office, Right right, Outcome outcome)
    {
        if (outcome is not (Outcome.CarriedOut or Outcome.Denied) || right == Right.OptIn) return null;
        var reference = await office.Choose(Choices.ByEmail($"{right}.{outcome}@example.org", right));
        office.Clock.Pass(TimeSpan.FromDays(10));
        if (outcome == Outcome.Denied) await office.CloseAs(reference, DecisionKind.Denial, DenialReason.Fraud);
        else await office.AllSystemsStop(reference);
        await office.LettersLeave();
        return reference;
    }

    /// <summary>Decides, and the letter leaves today.</summary>
    public static async Task CloseAs(this TestOffice office, string reference, DecisionKind kind, params DenialReason[] reasons)
    {
        var letter = Guid.NewGuid();
        if (kind == DecisionKind.Answer && (await office.Case(reference)).Verification != PrivacyRequests.Verification.VerificationStatus.Verified)
        {
            await office.StepAsync(reference, r =>
            {
                r.Filing.Raise(Party.Filer, Channel.Email, AddressStanding.Own);
                return r.Verify(PrivacyRequests.Verification.VerificationWay.DataPoints, 3, null);
            });
        }

        await office.StepAsync(reference, r =>
        {
            var step = kind switch
            {
                DecisionKind.Answer => r.DecideAnswer(Delivery.Link, Guid.NewGuid(), reasons),
                DecisionKind.Denial => r.Deny(reasons, Guid.NewGuid(), r.IsChoice ? Guid.NewGuid() : null, thirdIn12Months: false),
                _ => r.HandOverToMedicalRecords(whole: true),
            };
            r.DecisionGoesBy(letter, office.Clock.GetUtcNow().UtcDateTime);
            return step;
        });
        await office.StepAsync(reference, r => (Step)r.LetterHasLeft(letter, LetterKind.Denial, office.Today())!);
    }

    /// <summary>How many rows of every table hang on a case, by name of the thing.</summary>
    public static Task<IReadOnlyDictionary<string, int>> Rows(this TestOffice office) => office.Db(async db =>
    {
        var counts = new Dictionary<string, int>
        {
            ["Filings"] = await db.Filings.CountAsync(),
            ["Requests"] = await db.Requests.CountAsync(),
            ["Events"] = await db.Events.CountAsync(),
            ["Notes"] = await db.Notes.CountAsync(),
            ["Lookups"] = await db.Lookups.CountAsync(),
            ["Letters"] = await db.Letters.CountAsync(),
            ["LetterBodies"] = await db.LetterBodies.CountAsync(),
            ["AccessLinks"] = await db.AccessLinks.CountAsync(),
            ["Declarations"] = await db.Declarations.CountAsync(),
            ["Answers"] = await db.Answers.CountAsync(),
            ["Files"] = await db.Files.CountAsync(),
            ["FileChunks"] = await db.FileChunks.CountAsync(),
        };
        return (IReadOnlyDictionary<string, int>)counts;
    });
}
