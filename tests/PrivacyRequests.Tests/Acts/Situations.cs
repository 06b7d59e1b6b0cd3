using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Agents;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Records;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Tests.Acts;

/// <summary>Brings a case of a right and a filer into a situation by the acts; a situation that its rules exclude is refused by name.</summary>
internal static partial class Situations
{
    /// <returns>The case, or the refusal that keeps this right and filer out of the situation.</returns>
    public static async Task<(CaseAtHand? Case, string? Why)> Bring(this TestOffice office, Right right, FilerKind filer, Situation situation)
    {
        office.Clock.MoveTo(TestOffice.FirstDay);
        var asked = For(right, filer, situation == Situation.SetAside || ((int)situation + (int)right) % 3 != 0 ? Door.Web : Door.Desk);
        if (situation == Situation.SetAside)
            for (var i = 0; i < 5; i++) await office.Receive(asked with { SubmissionId = Guid.NewGuid(), NetworkAddress = $"{right}.{filer}" });
        var other = await office.Receive(asked with { SubmissionId = Guid.NewGuid() });
        var told = await office.Receive(asked with { SubmissionId = Guid.NewGuid(), NetworkAddress = $"{right}.{filer}", About = situation == Situation.Restricted ? Subject.Job : null });
        var reference = told.Reference + "-1";
        var request = await office.Case(reference);
        var hand = new CaseAtHand
        {
            Right = right,
            Filer = filer,
            Situation = situation,
            Reference = reference,
            RequestId = request.Id,
            FilingId = told.FilingId,
            OtherFiling = other.Reference,
        };
        await office.Look(hand);
        var why = await office.Go(hand);
        await office.Look(hand);
        hand.At = office.Clock.GetUtcNow();
        return why is null ? (hand, null) : (null, why.Name);
    }

    private static NewRequest For(Right right, FilerKind filer, Door door)
    {
        var asked = right == Right.Correct ? Asked.ToCorrect(Asked.PhoneNumber, Asked.SkinType) : Asked.For(right);
        if (door == Door.Desk) asked = asked with { Door = door, ReceivedOn = TestOffice.FirstDay.AddDays(-1), ToldOnTheSpot = right == Right.Delete };
        asked = asked with { Description = "What I ask for", People = asked.People with { ConsumerPostalAddress = "12 Example Street\nSan Jose, CA 95112" } };
        return filer switch
        {
            FilerKind.Consumer => asked,
            FilerKind.Agent => asked.ByAgent(),
            FilerKind.Parent => asked.ByParent(right == Right.SpecificPieces ? AgeBand.From13To15 : AgeBand.Under13),
            FilerKind.Conservator => asked.ByConservator(),
        };
    }

    private static async Task<Refusal?> Go(this TestOffice office, CaseAtHand hand)
    {
        var reference = hand.Reference;
        switch (hand.Situation)
        {
            case Situation.Received: return null;
            case Situation.SetAside: return (await office.Case(reference)).Filing.SetAside ? null : Refusals.NotSetAside;
            case Situation.Restricted:
                return (await office.Case(reference)).Restricted ? null : await office.Act<RestrictCase>(reference, (a, s) => a.HandleAsync(s, true, Checks.Officer, default));
            case Situation.ConfirmedReceipt:
                await office.LettersLeave();
                await office.AskedForStatus(hand);
                return null;
            case Situation.WaitingForTheConsumer:
                await office.Confirm(reference);
                return await office.Act<AskTheConsumer>(reference, (a, s) => a.HandleAsync(s, "Which year?", Checks.Officer, default));
            case Situation.PermissionAsked:
                return await office.Paper(reference, Papers.Permission()) ?? (hand.Right == Right.Delete
                ? await office.AskToConfirm(reference, "1 Held Street\nSan Jose, CA 95112", Channel.Post)
                : await office.AskToConfirm(reference, $"held{hand.RequestId:N}@example.org"));
            case Situation.AuthoritySeen: return hand.Filer == FilerKind.Consumer ? Refusals.NobodyElseFiled : await office.SeeAuthority(hand);
            case Situation.ProofAsked:
                if (hand.Filer != FilerKind.Consumer) await office.SeeAuthority(hand);
                await office.Confirm(reference);
                if (await office.Act<AskForProof>(reference, (a, s) => a.HandleAsync(s, Checks.Officer, default)) is { } noProof) return noProof;
                foreach (var way in Channels.Written) await office.Act<SendDeclaration>(reference, (a, s) => a.HandleAsync(s, way, Checks.Officer, default));
                return null;
            case Situation.ProofCame: return await office.ProofComes(hand);
            case Situation.DocumentAsked:
                await office.Confirm(reference);
                return await office.Act<AskForDocument>(reference, (a, s) => a.HandleAsync(s, "Nothing else tells", Checks.Officer, default));
            case Situation.Verified: return await office.Proven(hand);
            case Situation.NotVerified: return await office.NotVerified(reference);
            case Situation.FellBack:
                return await office.NotVerified(reference) ?? await office.Act<FallBackToCategories>(reference, (a, s) => a.HandleAsync(s, Checks.Officer, default));
            case Situation.SuspiciousStop: return await office.Act<StopAsSuspicious>(reference, (a, s) => a.HandleAsync(s, "Two voices", Checks.Officer, default));
            case Situation.OnHold:
                await office.Proven(hand);
                return await office.Act<PlaceHold>(reference, (a, s) => a.HandleAsync(s, new(HoldGround.LegalClaim, "A claim", "Counsel", office.Today(), null), Checks.Officer, default));
            case Situation.FeeAsked: return await office.Fee(hand);
            case Situation.FeeDeclined:
                return await office.Fee(hand) ?? await office.With<AnswerFee, Refusal?>(a => a.HandleAsync(hand.RequestId, false, Actor.ByLink(hand.Filer), default));
            case Situation.ExtensionNotOut: return await office.ExtendAfter(hand, 20);
            case Situation.Extended:
                if (await office.ExtendAfter(hand, 20) is { } notExtended) return notExtended;
                await office.LettersLeave();
                return null;
            case Situation.ExtensionLeftTooLate:
                if (await office.ExtendAfter(hand, 40) is { } notInTime) return notInTime;
                office.Clock.Pass(TimeSpan.FromDays(10));
                await office.LettersLeave();
                return null;
            case Situation.Late:
                await office.LettersLeave();
                office.Clock.Pass(TimeSpan.FromDays(100));
                return null;
            case Situation.OneSystemStopped:
                await office.LettersLeave();
                return await office.SystemStops(reference, 1);
            case Situation.DecisionNotOut: return await office.Decide(hand);
            case Situation.DenialNotOut: return await office.Refuse(hand);
            case Situation.AccountAnswerNotOut: return hand.Right.IsChoice() ? Refusals.CarriedOutInSystems : await office.Proven(hand) ?? await office.HandOver(hand, Delivery.Account);
            case Situation.LetterFailed:
                await office.Db(async db =>
                {
                    foreach (var letter in await db.Letters.Where(l => l.FilingId == hand.FilingId).ToListAsync()) letter.State = LetterState.Failed;
                    return await db.SaveChangesAsync();
                });
                return null;
            default: return await office.GoOn(hand);
        }
    }

    /// <summary>What comes after the letter has left.</summary>
    private static async Task<Refusal?> GoOn(this TestOffice office, CaseAtHand hand)
    {
        var reference = hand.Reference;
        switch (hand.Situation)
        {
            case Situation.Answered: return await office.Decide(hand) ?? await office.Leave(hand);
            case Situation.LinksExpired:
                if (await office.Decide(hand) is { } open) return open;
                await office.Leave(hand);
                await office.Look(hand);
                office.Clock.Pass(TimeSpan.FromDays(100));
                return null;
            case Situation.AnsweredInPart: return await office.Decide(hand, DenialReason.OtherPerson) ?? await office.Leave(hand);
            case Situation.HandedOver:
                await office.Confirm(reference);
                return await office.Act<HandOverToMedicalRecords>(reference, (a, s) => a.HandleAsync(s, true, Checks.Officer, default)) ?? await office.Leave(hand);
            case Situation.Denied: return await office.Refuse(hand) ?? await office.Leave(hand);
            case Situation.Withdrawn: return await office.With<WithdrawRequest, Refusal?>(a => a.HandleAsync(hand.RequestId, Actor.ByLink(hand.Filer), default));
            case Situation.Disputed:
            case Situation.DisputeDecided:
                if (await office.Refuse(hand) is { } notRefused) return notRefused;
                await office.Leave(hand);
                var disputed = await office.With<OpenDispute, Refusal?>(a => a.HandleAsync(hand.RequestId, "It is wrong", null, Actor.ByLink(hand.Filer), default));
                if (disputed is not null || hand.Situation == Situation.Disputed) return disputed;
                return await office.Act<DecideDispute>(reference, (a, s) => a.HandleAsync(s, new(DisputeOutcome.Upheld, "It stays."), new Actor.Staff(2), default));
            case Situation.Thinned or Situation.RetentionOver or Situation.Removed:
                // A choice is refused for fraud or done; everything else has been answered by then.
                if ((hand.Right == Right.OptIn ? await office.Refuse(hand) : await office.Decide(hand)) is { } notDecided) return notDecided;
                await office.Leave(hand);
                await office.Look(hand);
                office.Clock.MoveTo(office.Today().AddMonths(13));
                if (await office.With<ThinRecord, Refusal?>(a => a.HandleAsync(hand.RequestId, default)) is { } kept) return kept;
                if (hand.Situation == Situation.Thinned) return null;
                office.Clock.MoveTo(office.Today().AddMonths(26));
                if (hand.Situation == Situation.RetentionOver) return null;
                return await office.With<RemoveRecord, Refusal?>(a => a.HandleAsync(hand.RequestId, default));
            default: throw new InvalidOperationException($"Nobody told this test how a case comes to be {hand.Situation}.");
        }
    }

    /// <summary>Every letter leaves: by mail, by post, into the account.</summary>
    private static async Task<Refusal?> Leave(this TestOffice office, CaseAtHand hand)
    {
        await office.LettersLeave();
        await office.Look(hand);
        if (hand.Letters.TryGetValue(LetterState.ToPost, out var paper)) return await office.With<PostLetter, Refusal?>(a => a.HandleAsync(paper, office.Today(), Checks.Officer, default));
        return null;
    }

    private static Task Confirm(this TestOffice office, string reference) =>
        office.ChangeCase(reference, r =>
        {
            r.Filing.Raise(Party.Filer, Channel.Email, AddressStanding.Confirmed);
            return new AddressConfirmed(Party.Filer, Channel.Email);
        });

    private static Task<Refusal?> SeeAuthority(this TestOffice office, CaseAtHand hand) => hand.Filer switch
    {
        FilerKind.Parent => office.Paper(hand.Reference, new AuthorityPaper.Parent(ParentMethod.SignedForm, TestOffice.FirstDay)),
        FilerKind.Conservator => office.Paper(hand.Reference, new AuthorityPaper.Conservatorship(TestOffice.FirstDay)),
        _ => office.Paper(hand.Reference, Papers.Permission(answerToAgent: true)),
    };

    private static async Task<Refusal?> Proven(this TestOffice office, CaseAtHand hand)
    {
        if (hand.Right.IsChoice()) return Refusals.NoProofNeeded;
        await office.ChangeCase(hand.Reference, request =>
        {
            request.Filing.AuthoritySeenAt = office.Clock.GetUtcNow().UtcDateTime;
            foreach (var party in Enum.GetValues<Party>())
                foreach (var channel in Channels.Written) request.Filing.Raise(party, channel, AddressStanding.Own);
            request.Filing.ClearLegalReview(office.Clock.GetUtcNow().UtcDateTime);
            request.SignDeclaration(Guid.NewGuid(), Channel.Email);
            return request.Verify(VerificationWay.DataPoints, 3, null).Event!;
        });
        if (hand.Situation == Situation.Verified) await office.Act<ConfirmMatch>(hand.Reference, (a, shown) => a.HandleAsync(shown, hand.OtherFiling, Checks.Officer, default));
        return hand.Right == Right.SpecificPieces ? await office.Keep(hand.Reference, "copy.txt", "All we hold"u8.ToArray()) : null;
    }

    private static Task<Refusal?> Fee(this TestOffice office, CaseAtHand hand) => office.FeeAfter(hand, office.Confirm(hand.Reference));

    private static async Task<Refusal?> FeeAfter(this TestOffice office, CaseAtHand hand, Task confirmed)
    {
        await confirmed;
        return await office.Act<AskFee>(hand.Reference, (a, s) => a.HandleAsync(s, new(2500, "Forty requests in a week.", "The list of them."), Checks.Officer, default));
    }

    private static async Task<Refusal?> ExtendAfter(this TestOffice office, CaseAtHand hand, int days)
    {
        office.Clock.Pass(TimeSpan.FromDays(days));
        return await office.Extend(hand.Reference);
    }

    private static async Task<Refusal?> Decide(this TestOffice office, CaseAtHand hand, params DenialReason[] partDenied)
    {
        if (hand.Right.IsChoice())
        {
            if (partDenied.Length > 0) return Refusals.CarriedOutInSystems;
            if ((await office.Systems(hand.Reference)).Count == 0) return Refusals.NoSuchSystem;
            await office.AllSystemsStop(hand.Reference);
            return null;
        }

        return await office.Proven(hand) ?? await office.HandOver(hand, Delivery.Link, partDenied);
    }

    private static async Task<Refusal?> HandOver(this TestOffice office, CaseAtHand hand, Delivery delivery, params DenialReason[] partDenied) =>
        await office.Act<AnswerRequest>(hand.Reference, (a, s) => a.HandleAsync(s, ActTable.Answer(hand, delivery, partDenied), Checks.Officer, default));

    private static async Task<Refusal?> Refuse(this TestOffice office, CaseAtHand hand) => await office.Deny(hand.Reference, DenialReason.Fraud);
}
