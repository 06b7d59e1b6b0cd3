using System.IO.Compression;
using System.Text;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Responses;

/// <summary>Nothing that is never disclosed leaves unseen: 11 CCR §7024(d). All values are invented.</summary>
public sealed class NeverDiscloseScanTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Theory]
    [InlineData("Ana,123-45-6789,San Jose", NeverDisclose.SocialSecurityNumber)]
    [InlineData("SSN: 123456789", NeverDisclose.SocialSecurityNumber)]
    [InlineData("paid with 4111 1111 1111 1111", NeverDisclose.FinancialAccountNumber)]
    [InlineData("bank routing 121000358", NeverDisclose.FinancialAccountNumber)]
    [InlineData("checking account no 00123456", NeverDisclose.FinancialAccountNumber)]
    [InlineData("Driver's license D1234567", NeverDisclose.GovernmentIdNumber)]
    [InlineData("member id: XYZ123456789", NeverDisclose.HealthInsuranceOrMedicalNumber)]
    [InlineData("\"password\": \"hunter2\"", NeverDisclose.Password)]
    [InlineData("name,password,city", NeverDisclose.Password)]
    [InlineData("security answer: Rex", NeverDisclose.SecurityQuestion)]
    [InlineData("fingerprint template: 0A1B2C", NeverDisclose.BiometricData)]
    public void It_is_seen(string line, NeverDisclose kind) => Assert.Equal([new FoundValue(kind, 7)], NeverDiscloseScan.Of(line, 7).Concat(NeverDiscloseScan.Columns(line, 7)).Distinct());

    [Theory]
    [InlineData("Visa 4111 1111 1111 1111 12/27", NeverDisclose.FinancialAccountNumber)]
    [InlineData("408 555 0100 4111 1111 1111 1111", NeverDisclose.FinancialAccountNumber)]
    [InlineData("\"customer_ssn\": \"123456789\"", NeverDisclose.SocialSecurityNumber)]
    [InlineData("\"socialSecurityNumber\":\"123456789\"", NeverDisclose.SocialSecurityNumber)]
    [InlineData("\"user_password\": \"hunter2\"", NeverDisclose.Password)]
    [InlineData("<password>hunter2</password>", NeverDisclose.Password)]
    [InlineData("name,ssn", NeverDisclose.SocialSecurityNumber)]
    public void As_systems_export_it_it_is_seen_too(string line, NeverDisclose kind) =>
        Assert.Contains(new FoundValue(kind, 7), NeverDiscloseScan.Of(line, 7).Concat(NeverDiscloseScan.Columns(line, 7)));

    [Theory]
    [InlineData("Password")]
    [InlineData("Newsletter,subscriber,2021-06-01")]
    [InlineData("Questions about our privacy policy? Call 408-555-0100.")]
    public void A_kind_by_its_name_a_date_and_a_phone_number_may_be_said(string line) => Assert.Empty(NeverDiscloseScan.Of(line, 1));

    [Theory]
    [InlineData("We hold your Social Security number and your driver's license number.")]
    [InlineData("We hold a fingerprint scan, and the password of your account.")]
    [InlineData("Call 408 555 0100 or 1-800-555-0100.")]
    [InlineData("Received on 2026-01-05, reference BCDF-GHJK-L-1")]
    [InlineData("000-12-3456 and 666-12-3456 were never given to anybody")]
    [InlineData("order 4111 1111 1111 1112")]
    [InlineData("order number 121000358")]
    public void A_kind_that_is_named_and_other_numbers_are_not(string line) => Assert.Empty(NeverDiscloseScan.Of(line, 1));

    [Fact]
    public async Task The_answer_waits_until_the_file_is_gone_or_the_finding_explained_and_the_value_is_named_nowhere()
    {
        var reference = await office.Verified(Asked.For(Right.SpecificPieces));
        await office.Keep(reference, "people.csv", Encoding.UTF8.GetBytes("name,number\nCasey,123-45-6789\n"));
        var file = Assert.Single(await Scan(reference));
        Assert.Equal([new FoundValue(NeverDisclose.SocialSecurityNumber, 2)], file.Left);
        Assert.Same(Refusals.NeverDisclosedInFile, await office.Answer(reference, new(null, "Your copy.")));

        Assert.Null(await office.Act<ExplainFound>(reference, (a, s) => a.HandleAsync(s, file.File.Id, file.Left[0], "An order number.", Checks.Officer, default)));

        Assert.Empty(Assert.Single(await Scan(reference)).Left);
        Assert.Contains(await office.History(reference), e => e is FoundValueExplained { What: NeverDisclose.SocialSecurityNumber, Line: 2 });
        Assert.Null(await office.Answer(reference, new(null, "Your copy.")));
    }

    [Fact]
    public async Task The_words_of_an_answer_name_the_kind_and_never_the_value()
    {
        var reference = await office.Verified(Asked.For(Right.SpecificPieces));

        Assert.Same(Refusals.NeverDisclosedInWords, await office.Answer(reference, new(null, "We hold:\nyour number 123-45-6789.")));
        Assert.Null(await office.Answer(reference, new(null, "We hold your Social Security number.")));
    }

    [Fact]
    public async Task Documents_and_tables_are_looked_through_and_what_is_not_says_so()
    {
        var reference = await office.Verified(Asked.For(Right.SpecificPieces));
        await office.Keep(reference, "letter.docx", Zip("word/document.xml", "<d><p><t>Hello</t></p><p><t>123-45</t><t>-6789</t></p></d>"));
        await office.Keep(reference, "table.xlsx", Zip("xl/sharedStrings.xml", "<s><si><t>4111111111111111</t></si></s>"));
        await office.Keep(reference, "scan.pdf", [.. "%PDF-1.7"u8]);
        await office.Keep(reference, "broken.docx", [1, 2, 3]);

        var scanned = (await Scan(reference)).ToDictionary(f => f.File.Name);

        Assert.Equal([new FoundValue(NeverDisclose.SocialSecurityNumber, 2)], scanned["letter.docx"].Left);
        Assert.Equal([new FoundValue(NeverDisclose.FinancialAccountNumber, 1)], scanned["table.xlsx"].Left);
        Assert.False(scanned["scan.pdf"].Read);
        Assert.False(scanned["broken.docx"].Read);
    }

    [Fact]
    public async Task A_value_between_two_pieces_of_a_large_file_and_in_a_line_without_end_is_seen()
    {
        var reference = await office.Verified(Asked.For(Right.SpecificPieces));
        var text = new string('x', StoredFile.ChunkLength - 5) + " 123-45-6789 " + new string('y', 1000);
        await office.Keep(reference, "long.txt", Encoding.UTF8.GetBytes(text));

        Assert.Single(Assert.Single(await Scan(reference)).Left);
    }

    private async Task<IReadOnlyList<ScannedFile>> Scan(string reference)
    {
        var id = (await office.Case(reference)).Id;
        return await office.With<AnswerScan, IReadOnlyList<ScannedFile>>(q => q.FilesAsync(id, default));
    }

    private static byte[] Zip(string name, string content)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        using (var writer = new StreamWriter(zip.CreateEntry(name).Open())) writer.Write(content);
        return bytes.ToArray();
    }
}
