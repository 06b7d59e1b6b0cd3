using PrivacyRequests.Mailbox;

namespace PrivacyRequests.Requests;

/// <summary>What a message does to a case: it may end the waiting, it moves no date, it reopens nothing.</summary>
public sealed partial class PrivacyRequest
{
    public Step TakeMail(Guid message, MailState place)
    {
        var ends = IsOpen && WaitingForConsumerSince is not null && place is (MailState.Threaded or MailState.JoinedCase);
        if (ends) WaitingForConsumerSince = null;
        return new MailCame(message, place, ends);
    }
}
