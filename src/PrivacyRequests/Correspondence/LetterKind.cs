namespace PrivacyRequests.Correspondence;

/// <summary>The letters of this office; each is a class of the same name with <c>Letter</c> behind it.</summary>
public enum LetterKind
{
    Receipt,
    Code,
    StatusLink,
    MoreProof,
    Question,
    Extension,
    Denial,
    AnswerReady,
    AnswerByPost,
    AnswerInAccount,
    StatusUpdate,
    MedicalRecords,
    SomeoneAsked,
    DeclarationPaper,
    DeclarationLink,
    CategoriesInstead,
    Withdrawn,
    Fee,
    Dispute,
    ValueCompared,
    ConfirmPermission,
    PapersNeeded,
    Document,
    ChoiceReceived,
    ChoiceDone,
    OptInConfirm,
    NoRequest,
    MailReceived,
}

/// <summary>How a letter left the office.</summary>
public enum LetterWay
{
    AcceptedByMailServer,
    WrittenToFolder,
    Posted,
    PlacedInAccount,

    /// <summary>Read out on the phone.</summary>
    ReadOut,
}

public enum LetterState
{
    /// <summary>Waits for its moment, or for its next try.</summary>
    Queued,

    /// <summary>On paper, or an e-mail that can't leave: staff print and post it.</summary>
    ToPost,

    /// <summary>Placed by staff into the person's account with the office; waits until staff say so.</summary>
    ToPlaceInAccount,

    /// <summary>Its person left a telephone number alone: staff call, read it out, and say so.</summary>
    ToTell,
    Left,

    /// <summary>The last rung of the ladder is behind it; it stays visible with the server's words.</summary>
    Failed,

    /// <summary>Its address is stopped, or it came back from there: post it, or find another address.</summary>
    CannotBeMailed,

    /// <summary>The office was put back from a backup, since which the letter may have left: a person looks before it is sent.</summary>
    Held,

    /// <summary>Replaced by "print and post" or withdrawn before it left.</summary>
    Cancelled,
}

/// <summary>What a code or link opens.</summary>
public enum LinkPurpose
{
    ConfirmAddress,
    Status,
    Answer,
    Declaration,
    Permission,

    /// <summary>To send the paper that an officer asked for in one case; once.</summary>
    Document,
    OptIn,
    SetUp,
    DemoSignIn,
}

/// <summary>Why a code or link did not open; each has its own sentence.</summary>
public enum CodeFailure
{
    Wrong,
    Expired,
    Used,
    TooManyTries,
    Unknown,
}
