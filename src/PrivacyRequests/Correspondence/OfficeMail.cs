using PrivacyRequests.Requests;

namespace PrivacyRequests.Correspondence;

/// <summary>What somebody in the office writes from a case: to whom, by which way, with a copy or without.</summary>
/// <param name="Channel">Null for e-mail where there is one.</param>
/// <param name="Copy">Also to the other of the two where somebody filed for another.</param>
/// <param name="Answers">Message-ID of the mail that it answers.</param>
public sealed record OfficeMail(string Words, Party Party = Party.Filer, Channel? Channel = null, bool Copy = false, string? Answers = null)
{
    public const int WordsMaxLength = 4000;

    public Party CopyParty => Party == Party.Filer ? Party.Consumer : Party.Filer;

    /// <summary>The status page is the filer's: there the words stand for whoever may not get them in a letter.</summary>
    public bool ReachesFiler => Party == Party.Filer || Copy;

    /// <summary>
    /// Why it may not be written so; null when it may. An agent, parent or conservator is written to of another's request as a copy only once
    /// their authority was seen; the consumer for whom they file only at an address that is confirmed. 11 CCR §7063, §7070.
    /// </summary>
    public Refusal? CannotGo(Filing filing)
    {
        if ((Copy || Party == Party.Consumer) && !filing.FiledForAnother) return Refusals.NobodyElseFiled;
        if (Copy && CopyParty == Party.Filer && filing.AuthorityMissing) return Refusals.AuthorityNotSeen;
        return (Party == Party.Consumer || Copy) && !MayCarryWords(filing, Party.Consumer) ? Refusals.AddressNotConfirmed : null;
    }

    public Channel ChannelTo(Filing filing, Party party) => party == Party && Channel is { } chosen ? chosen
        : party == Party.Filer ? filing.ContactChannel
        : filing.ConsumerEmailStanding >= AddressStanding.Confirmed || filing.ConsumerPostalStanding < AddressStanding.Confirmed ? Correspondence.Channel.Email : Correspondence.Channel.Post;

    /// <summary>Own words go to a confirmed address; elsewhere the letter has fixed words.</summary>
    public bool MayCarryWords(Filing filing, Party party) => AddressRules.MayNotGo(GoesTo.ConfirmedAddress, filing, party, ChannelTo(filing, party)) is null;
}

/// <summary>Texts of the office to begin a letter with; each is <c>LetterTemplates.{name}</c>, edited before it leaves.</summary>
public enum LetterTemplate
{
    StillWorking,
    WhereItStands,
    PapersArrived,
    PleaseAnswer,
    NotByEmail,
}
