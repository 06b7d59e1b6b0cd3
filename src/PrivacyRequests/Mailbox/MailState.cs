namespace PrivacyRequests.Mailbox;

/// <summary>Where a message lies, and what became of it. Each message is in exactly one place.</summary>
public enum MailState
{
    /// <summary>Its pieces are being written; nobody sees it yet. Swept after a day: the mailbox still has it.</summary>
    Arriving,

    /// <summary>Whole, and not sorted yet.</summary>
    Stored,

    /// <summary>In the thread of a filing that has an open case.</summary>
    Threaded,

    /// <summary>In the thread of a filing whose cases are closed: it reopens nothing, and an officer says what it is.</summary>
    ReplyToClosed,

    /// <summary>Token or confirmed address, not both: a person decides whether it belongs to the filing.</summary>
    Maybe,

    /// <summary>A delivery report on a letter of ours.</summary>
    Bounce,

    /// <summary>Recorded, never answered.</summary>
    AutomaticReply,

    /// <summary>A person reads it and says what it is; its clock may run.</summary>
    Triage,

    /// <summary>Received as a request, with its own date.</summary>
    BecameRequest,

    /// <summary>A person put it into the thread of a filing.</summary>
    JoinedCase,

    /// <summary>A reply to a closed case that the office wrote back to.</summary>
    Answered,
    AnsweredAsNoRequest,
    Spam,

    /// <summary>A reply to a closed case that asks for nothing.</summary>
    Filed,
    TakenAsDispute,
}

/// <summary>Which steps a person may take from where.</summary>
public static class MailStates
{
    /// <summary>Somebody has to read it and decide.</summary>
    public static bool Waits(this MailState state) => state is MailState.Triage or MailState.Maybe or MailState.ReplyToClosed;

    public static bool MayBecome(this MailState from, MailState to) => from switch
    {
        MailState.Triage => to is MailState.BecameRequest or MailState.JoinedCase or MailState.ReplyToClosed or MailState.AnsweredAsNoRequest or MailState.Spam,
        MailState.Maybe => to is MailState.JoinedCase or MailState.ReplyToClosed or MailState.Triage,
        MailState.ReplyToClosed => to is MailState.Answered or MailState.BecameRequest or MailState.TakenAsDispute or MailState.Filed,
        // One case of its filing may be closed while another is open.
        MailState.Threaded or MailState.JoinedCase => to is MailState.BecameRequest or MailState.TakenAsDispute,
        // A mistake, as long as the message can be read.
        MailState.Spam or MailState.AnsweredAsNoRequest or MailState.AutomaticReply => to is MailState.Triage,
        _ => false,
    };

    /// <summary>Removed some days after it was decided: date, size, outcome and person stay.</summary>
    public static bool IsCleared(this MailState state) => state is MailState.AnsweredAsNoRequest or MailState.Spam or MailState.AutomaticReply;
}
