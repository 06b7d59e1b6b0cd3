using PrivacyRequests.Requests;

namespace PrivacyRequests.Agents;

/// <summary>What staff saw of a filer's authority, point by point. Closed: nothing else shows it. A power of attorney has its own form check.</summary>
/// <param name="Dated">The day of the paper, or on which the method was carried out.</param>
/// <param name="AnswerToFiler">It says that the answer goes to the agent.</param>
public abstract record AuthorityPaper(AuthorityProof Proof, DateOnly Dated, bool AnswerToFiler)
{
    public virtual ParentMethod? Method => null;

    /// <summary>Why it shows no authority for this filing; null when it does.</summary>
    public abstract Refusal? WhyNot(Filing filing);

    /// <summary>A dated permission that the consumer signed, by hand or electronically, for this agent. 11 CCR §7001, §7063(a).</summary>
    public sealed record SignedPermission(DateOnly Dated, bool SignedByConsumer, bool NamesTheAgent, bool AnswerToAgent)
        : AuthorityPaper(AuthorityProof.SignedPermission, Dated, AnswerToAgent)
    {
        public override Refusal? WhyNot(Filing filing)
        {
            if (filing.PermissionRefusedAt is not null) return Refusals.PermissionWasRefused;
            return SignedByConsumer && NamesTheAgent ? null : Refusals.PermissionIncomplete;
        }
    }

    /// <summary>The consumer told the office directly, reached where its records hold them. 11 CCR §7063(a).</summary>
    public sealed record ToldByConsumer(DateOnly Dated, bool AtAContactWeHold, bool AnswerToAgent) : AuthorityPaper(AuthorityProof.ConsumerConfirmed, Dated, AnswerToAgent)
    {
        public override Refusal? WhyNot(Filing filing) => AtAContactWeHold ? null : Refusals.NotAtAHeldContact;
    }

    /// <summary>Under 13 by one of the methods of 11 CCR §7070(c); from 13 on accepted as the office saw it (reference 12.12).</summary>
    public sealed record Parent(ParentMethod? By, DateOnly Dated) : AuthorityPaper(AuthorityProof.ParentOrGuardian, Dated, AnswerToFiler: false)
    {
        public override ParentMethod? Method => By;

        public override Refusal? WhyNot(Filing filing) => filing.ChildAge == AgeBand.Under13 && By is null ? Refusals.ParentMethodMissing : null;
    }

    /// <summary>Letters of conservatorship, issued by a court. Civil Code 1798.140(ak).</summary>
    public sealed record Conservatorship(DateOnly Dated) : AuthorityPaper(AuthorityProof.LettersOfConservatorship, Dated, AnswerToFiler: false)
    {
        public override Refusal? WhyNot(Filing filing) => null;
    }
}
