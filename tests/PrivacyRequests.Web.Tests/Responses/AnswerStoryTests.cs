using System.Net;
using System.Text.Json;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Responses;

/// <summary>From the officer's page to the person's own answer.</summary>
public sealed class AnswerStoryTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task The_officer_answers_and_the_person_collects_prints_and_takes_along()
    {
        var reference = await office.Verified(Asked.For(Right.KnowCategories));
        var officer = await office.OfficerAsync(follow: false);
        var form = await officer.OpenAsync(Links.Act(reference, CaseAct.Answer));
        Assert.Contains("Identifiers", form.Value("Form.Collected"), StringComparison.Ordinal);

        var done = await form.Fill("Form.Collected", "Identifiers\nPurchases").Fill("Form.Sources", "You").Fill("Form.Purposes", "To serve you")
            .Fill("Form.SoldOrShared", "").Fill("Form.Disclosed", "Identifiers — Mail carriers").Fill("Form.Message", "We also looked in the archive.")
            .Choose("Form.Delivery", "Link").SubmitAsync("Send this answer");
        Assert.Equal(Links.Case(reference), done.Redirect);
        await office.LettersLeave();

        var person = office.CreateClient();
        var token = await office.AnswerToken(reference);
        var door = await person.OpenAsync($"/answers/{token}");
        Assert.Equal("Your answer is ready", door.Heading);
        Assert.DoesNotContain("Purchases", door.Text, StringComparison.Ordinal);
        Assert.Empty((await office.History(reference)).OfType<AnswerCollected>());

        var answer = await door.SubmitAsync();

        Assert.Equal("/answers", answer.Address);
        foreach (var told in new[] { "Purchases", "Identifiers: to Mail carriers", "We did not sell or share any information about you.", "We also looked in the archive.", "everything we have from 1 January 2022" })
            Assert.Contains(told, answer.Text, StringComparison.Ordinal);
        using var data = JsonDocument.Parse(await person.GetStringAsync(new Uri(Links.AnswerData, UriKind.Relative)));
        Assert.Equal("Purchases", data.RootElement.GetProperty("categories").GetProperty("collected")[1].GetString());
        await (await person.OpenAsync($"/answers/{token}")).SubmitAsync();
        Assert.Single((await office.History(reference)).OfType<AnswerCollected>());
        Assert.Empty(office.Log.Warnings);
    }

    [Fact]
    public async Task Files_are_added_looked_at_removed_and_collected()
    {
        var reference = await office.Verified(Asked.For(Right.SpecificPieces));
        var officer = await office.OfficerAsync();
        var page = await (await officer.OpenAsync(Links.AnswerFiles(reference)))
            .Upload("Upload", "résumé.json", """{"a":1}"""u8.ToArray()).Upload("Upload", "wrong.txt", [1]).SubmitAsync("Add these files");
        Assert.Equal("Files kept: 2.", page.Flash);
        page = await page.SubmitAsync("Remove wrong.txt");
        Assert.DoesNotContain("wrong.txt", page.Text, StringComparison.Ordinal);

        var answer = await officer.OpenAsync(Links.Act(reference, CaseAct.Answer));
        Assert.Contains("résumé.json", answer.Text, StringComparison.Ordinal);
        await answer.Choose("Form.Delivery", "Link").SubmitAsync("Send this answer");
        await office.LettersLeave();

        var person = office.CreateClient();
        var read = await (await person.OpenAsync($"/answers/{await office.AnswerToken(reference)}")).SubmitAsync();
        using var file = await person.GetAsync(new Uri(read.Link("résumé.json"), UriKind.Relative));
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("résumé.json", file.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("""{"a":1}""", await file.Content.ReadAsStringAsync());

        var stranger = office.CreateClient(new() { AllowAutoRedirect = false });
        using var refused = await stranger.GetAsync(new Uri(read.Link("résumé.json"), UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
        // The test server has no limit on bodies and says so; Kestrel has one.
        Assert.DoesNotContain(office.Log.Warnings, w => !w.Contains("IHttpMaxRequestBodySizeFeature", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_upload_without_the_forms_token_is_not_read()
    {
        var reference = await office.Verified(Asked.For(Right.SpecificPieces));
        var officer = await office.OfficerAsync();
        using var sent = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "Upload", "foreign.txt" } };

        using var answer = await officer.PostAsync(new Uri(Links.AnswerFiles(reference), UriKind.Relative), sent);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, await office.Db(db => Task.FromResult(db.Files.Count())));
    }

    [Fact]
    public async Task After_thirty_days_the_link_says_so_and_a_fresh_one_goes_to_the_same_address()
    {
        var reference = await office.Verified(Asked.For(Right.KnowCategories));
        Assert.Null(await office.Answer(reference, new(Decisions.Blocks, "")));
        await office.LettersLeave();
        var old = await office.AnswerToken(reference);
        office.Clock.Pass(TimeSpan.FromDays(31));
        var person = office.CreateClient();

        var expired = await person.OpenAsync($"/answers/{old}");
        Assert.Equal((HttpStatusCode.BadRequest, "This link has expired"), (expired.Status, expired.Heading));
        var renewed = await expired.SubmitAsync("Send me a fresh link");
        Assert.Equal("A fresh link is on its way", renewed.Heading);
        await (await person.OpenAsync($"/answers/{old}")).SubmitAsync("Send me a fresh link");
        await office.LettersLeave();

        var letters = (await office.Letters(reference[..^2])).Where(l => l.Letter.Kind == PrivacyRequests.Correspondence.LetterKind.AnswerReady).ToList();
        Assert.Equal(2, letters.Count);
        Assert.Equal(letters[0].To, letters[1].To);
        Assert.Contains(new LinkRenewed(PrivacyRequests.Correspondence.LinkPurpose.Answer), await office.History(reference));
        var read = await (await person.OpenAsync($"/answers/{await office.AnswerToken(reference)}")).SubmitAsync();
        Assert.Equal("The answer to your privacy request", read.Heading);
    }

    [Fact]
    public async Task An_opened_answer_closes_after_half_an_hour()
    {
        var reference = await office.Verified(Asked.For(Right.KnowCategories));
        Assert.Null(await office.Answer(reference, new(Decisions.Blocks, "")));
        await office.LettersLeave();
        var person = office.CreateClient();
        await (await person.OpenAsync($"/answers/{await office.AnswerToken(reference)}")).SubmitAsync();

        office.Clock.Pass(TimeSpan.FromMinutes(31));

        var closed = await person.OpenAsync(Links.Answers);
        Assert.Equal((HttpStatusCode.NotFound, "This answer is closed"), (closed.Status, closed.Heading));
    }

    [Fact]
    public async Task A_bad_link_says_one_sentence_and_leads_to_the_status_page()
    {
        var page = await office.CreateClient().OpenAsync("/answers/no-such-link");

        Assert.Equal((HttpStatusCode.NotFound, "This link does not work"), (page.Status, page.Heading));
        Assert.Equal("/requests/status", page.Link("See where my request stands"));
    }

    [Fact]
    public async Task A_copy_that_fell_back_says_so_and_tells_the_categories()
    {
        var reference = (await office.Receive(Asked.For(Right.SpecificPieces))).Reference + "-1";
        await office.ChangeCase(reference, r => r.FindNotVerified(Guid.NewGuid()).Event!);
        await office.ChangeCase(reference, r => r.FallBackToCategories(null, TestOffice.FirstDay).Event!);
        await office.ChangeCase(reference, r =>
        {
            r.Filing.Raise(PrivacyRequests.Correspondence.Party.Filer, PrivacyRequests.Correspondence.Channel.Email, PrivacyRequests.Correspondence.AddressStanding.Own);
            return r.Verify(PrivacyRequests.Verification.VerificationWay.DataPoints, 2, null).Event!;
        });
        Assert.Null(await office.Answer(reference, new(Decisions.Blocks, "")));
        await office.LettersLeave();

        var read = await (await office.CreateClient().OpenAsync($"/answers/{await office.AnswerToken(reference)}")).SubmitAsync();

        Assert.Contains("We could not confirm who is asking to the degree that the law wants for a copy", read.Text, StringComparison.Ordinal);
        Assert.Contains("Identifiers", read.Text, StringComparison.Ordinal);
        Assert.StartsWith("https://", read.Link("Our privacy policy"), StringComparison.Ordinal);
    }
}
