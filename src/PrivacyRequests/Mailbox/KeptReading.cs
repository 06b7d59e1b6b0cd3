namespace PrivacyRequests.Mailbox;

/// <summary>
/// What is kept of a reading beside the whole message: enough for every rule and every page. Ten megabytes of headers, or of text, stay in
/// the message itself.
/// </summary>
public static class KeptReading
{
    public const int TextMaxLength = 200_000;
    public const int LineMaxLength = 1_000;
    public const int MostEntries = 100;
    public const string Cut = "The message is longer than what is shown here; the whole of it is kept.";

    public static MailReading Of(MailReading read)
    {
        var kept = read with
        {
            MessageId = Line(read.MessageId),
            InReplyTo = Line(read.InReplyTo),
            References = [.. read.References.TakeLast(MostEntries).Select(r => Line(r)!)],
            From = Person(read.From),
            Sender = Person(read.Sender),
            ReplyTo = Person(read.ReplyTo),
            To = [.. read.To.Take(MostEntries).Select(t => Line(t)!)],
            Subject = Line(read.Subject)!,
            ReturnPath = Line(read.ReturnPath),
            AutoSubmitted = Line(read.AutoSubmitted),
            Precedence = Line(read.Precedence),
            AutoResponseSuppress = Line(read.AutoResponseSuppress),
            Text = Shortened(read.Text, TextMaxLength),
            Attachments = [.. read.Attachments.Take(MostEntries).Select(a => a with { Name = Line(a.Name), MediaType = Line(a.MediaType)! })],
            Report = read.Report is not { } r ? null : new DeliveryReport(Line(r.Action)!, Line(r.Status), Line(r.FinalRecipient), Line(r.OriginalMessageId), Line(r.ServersWords)),
            Problems = [.. read.Problems.Take(MostEntries).Select(p => Line(p)!)],
        };
        var cut = kept.Text.Length < read.Text.Length || kept.Attachments.Count < read.Attachments.Count || kept.Subject.Length < read.Subject.Length || kept.To.Count < read.To.Count;
        return cut ? kept with { Problems = [.. kept.Problems, Cut] } : kept;
    }

    private static MailPerson? Person(MailPerson? person) => person is null ? null : new MailPerson(Line(person.Name)!, Line(person.Address)!);

    private static string? Line(string? text) => text is null ? null : Shortened(text, LineMaxLength);

    /// <summary>Never half a character: a lone surrogate is no text.</summary>
    private static string Shortened(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
