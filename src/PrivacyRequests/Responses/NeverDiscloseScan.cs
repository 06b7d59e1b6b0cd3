using System.Text.RegularExpressions;

namespace PrivacyRequests.Responses;

/// <summary>Where something looks like what is never handed over: its kind and its line, never the value.</summary>
public sealed record FoundValue(NeverDisclose Kind, int Line);

/// <summary>
/// Looks through lines of text for values that are never handed over: 11 CCR §7024(d). A kind that is named ("we hold your Social Security
/// number") is no value. What it does not find may still be there: it helps the officer look, it looks for nobody.
/// </summary>
public static partial class NeverDiscloseScan
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private const int Milliseconds = 250;

    public static IEnumerable<FoundValue> Of(string line, int number)
    {
        // Systems write names of fields in one word: customer_ssn, socialSecurityNumber.
        line = Joints().Replace(line, " ");
        if (SocialSecurity().IsMatch(line)) yield return new(NeverDisclose.SocialSecurityNumber, number);
        if (Cards().Matches(line).Any(m => HoldsCard(m.Value)) || (BankWords().IsMatch(line) && (Nine().Matches(line).Any(m => IsRouting(m.Value)) || Account().IsMatch(line))))
            yield return new(NeverDisclose.FinancialAccountNumber, number);
        if (Licence().IsMatch(line)) yield return new(NeverDisclose.GovernmentIdNumber, number);
        if (Insurance().IsMatch(line)) yield return new(NeverDisclose.HealthInsuranceOrMedicalNumber, number);
        if (Password().IsMatch(line)) yield return new(NeverDisclose.Password, number);
        if (SecurityQuestion().IsMatch(line)) yield return new(NeverDisclose.SecurityQuestion, number);
        if (Biometric().IsMatch(line)) yield return new(NeverDisclose.BiometricData, number);
    }

    /// <summary>The check digit of payment cards (Luhn), 13 to 19 digits.</summary>
    public static bool IsCard(string digits)
    {
        if (digits.Length is < 13 or > 19 || digits[0] is < '2' or > '6' || digits.Distinct().Count() < 2) return false;
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var d = digits[^(i + 1)] - '0';
            if (i % 2 == 1) d = d > 4 ? (2 * d) - 9 : 2 * d;
            sum += d;
        }

        return sum % 10 == 0;
    }

    /// <summary>The check digit of bank routing numbers.</summary>
    public static bool IsRouting(string nine)
    {
        var sum = 0;
        for (var i = 0; i < 9; i++) sum += (nine[i] - '0') * (i % 3) switch { 0 => 3, 1 => 7, _ => 1 };
        return sum > 0 && sum % 10 == 0;
    }

    /// <summary>A card's number may stand beside other numbers: its expiry, a phone number, the next cell.</summary>
    private static bool HoldsCard(string run)
    {
        var parts = run.Split(' ', '-');
        for (var i = 0; i < parts.Length; i++)
        {
            var digits = "";
            for (var j = i; j < parts.Length && digits.Length <= 19; j++)
            {
                digits += parts[j];
                if (IsCard(digits)) return true;
            }
        }

        return false;
    }

    /// <summary>Headings of columns: what stands below them carries no name of its own. Of files only; in an answer's words they name a kind, as they should.</summary>
    public static IEnumerable<FoundValue> Columns(string line, int number)
    {
        line = Joints().Replace(line, " ");
        if (SocialSecurityColumn().IsMatch(line)) yield return new(NeverDisclose.SocialSecurityNumber, number);
        if (AccountColumn().IsMatch(line)) yield return new(NeverDisclose.FinancialAccountNumber, number);
        if (LicenceColumn().IsMatch(line)) yield return new(NeverDisclose.GovernmentIdNumber, number);
        if (InsuranceColumn().IsMatch(line)) yield return new(NeverDisclose.HealthInsuranceOrMedicalNumber, number);
        if (PasswordColumn().IsMatch(line)) yield return new(NeverDisclose.Password, number);
        if (SecurityQuestionColumn().IsMatch(line)) yield return new(NeverDisclose.SecurityQuestion, number);
    }

    [GeneratedRegex(@"_+|(?<=[a-z])(?=[A-Z])", RegexOptions.CultureInvariant, Milliseconds)]
    private static partial Regex Joints();

    [GeneratedRegex(@"(^|[,;\t""])\s*(customer |consumer |patient )?(ssn|social security( (no|number))?)\s*([,;\t""]|$)", Plain, Milliseconds)]
    private static partial Regex SocialSecurityColumn();

    [GeneratedRegex(@"(^|[,;\t""])\s*((bank )?account (no|number)|routing( (no|number))?|iban|card (no|number))\s*([,;\t""]|$)", Plain, Milliseconds)]
    private static partial Regex AccountColumn();

    [GeneratedRegex(@"(^|[,;\t""])\s*(driver'?s? licen[sc]e( (no|number))?|passport( (no|number))?)\s*([,;\t""]|$)", Plain, Milliseconds)]
    private static partial Regex LicenceColumn();

    [GeneratedRegex(@"(^|[,;\t""])\s*(member id|policy (no|number)|mrn|medical record (no|number))\s*([,;\t""]|$)", Plain, Milliseconds)]
    private static partial Regex InsuranceColumn();

    [GeneratedRegex(@"(^|[,;\t""])\s*(user )?(password|passwd|pwd|passcode)( hash)?\s*([,;\t""]|$)", Plain, Milliseconds)]
    private static partial Regex PasswordColumn();

    [GeneratedRegex(@"(^|[,;\t""])\s*security (question|answer)\s*([,;\t""]|$)", Plain, Milliseconds)]
    private static partial Regex SecurityQuestionColumn();

    [GeneratedRegex(@"(?<![\d-])(?!000|666|9\d\d)\d{3}([- ])(?!00)\d{2}\1(?!0000)\d{4}(?![\d-])|\b(ssn|social security)\b\D{0,40}(?<!\d)\d{9}(?!\d)", Plain, Milliseconds)]
    private static partial Regex SocialSecurity();

    [GeneratedRegex(@"(?<![\d.-])\d(?:[ -]?\d){12,}(?![\d-])", Plain, Milliseconds)]
    private static partial Regex Cards();

    [GeneratedRegex(@"\b(bank|routing|aba|checking|savings|iban)\b", Plain, Milliseconds)]
    private static partial Regex BankWords();

    [GeneratedRegex(@"(?<!\d)\d{9}(?!\d)", Plain, Milliseconds)]
    private static partial Regex Nine();

    [GeneratedRegex(@"\b(account|acct|iban)\b[^\d\r\n]{0,30}(?!\d{4}-\d\d-\d\d)(?!\d{3}[ -]\d{3}[ -]\d{4}(?!\d))\d[\d -]{5,32}", Plain, Milliseconds)]
    private static partial Regex Account();

    [GeneratedRegex(@"\b(driver'?s?[ ']*licen[sc]e|dl|licen[sc]e (no|number|#)|passport( (no|number|#))?|state id)\b[^\d\r\n]{0,30}(?<!\d)\d{6,9}(?!\d)", Plain, Milliseconds)]
    private static partial Regex Licence();

    [GeneratedRegex(@"\b(member|subscriber|policy|insurance|medicare|medi-cal|medical record|mrn)\b ?(id|no|number|#)?[^\d\r\n]{0,20}(?!\d{4}-\d\d-\d\d)(?!\d{3}[ -]\d{3}[ -]\d{4}(?!\d))\d[\dA-Z-]{5,}", Plain, Milliseconds)]
    private static partial Regex Insurance();

    [GeneratedRegex(@"\b(password|passwd|pwd|passcode)( hash)?\b[""']?\s*[:=>]\s*[""']?[^\s""',;<]", Plain, Milliseconds)]
    private static partial Regex Password();

    [GeneratedRegex(@"\b(security (question|answer)s?|mother'?s maiden name)[""']?\s*[:=>]\s*[""']?[^\s""',;<]", Plain, Milliseconds)]
    private static partial Regex SecurityQuestion();

    [GeneratedRegex(@"\b(fingerprint|face|iris|retina|voice|palm)[ _-]?(template|code|vector|minutiae|print)s?\b[""']?\s*[:=,]\s*[""']?[^\s""',;]", Plain, Milliseconds)]
    private static partial Regex Biometric();
}
