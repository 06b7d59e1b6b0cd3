using FluentValidation;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;

namespace PrivacyRequests.Web.House;

/// <summary>What the forms about staff ask of an answer, said in one place.</summary>
internal static class StaffRules
{
    public const int EmailMaxLength = 254;
    public const int PasswordMaxLength = 200;

    public static void Email<T>(this IRuleBuilder<T, string?> rule, Words t) => rule.Cascade()
        .NotEmpty().WithMessage(t["Passwords.Email.Missing"])
        .MaximumLength(EmailMaxLength).WithMessage(t["Passwords.Email.Wrong"])
        .Must(e => EmailShape.IsRight(e!.Trim())).WithMessage(t["Passwords.Email.Wrong"]);

    public static void NewPassword<T>(this IRuleBuilder<T, string?> rule, Words t) => rule.Cascade()
        .NotEmpty().WithMessage(t["Passwords.New.Missing"])
        .MinimumLength(StaffAccounts.ShortestPassword).WithMessage(t["Passwords.New.Short", StaffAccounts.ShortestPassword])
        .MaximumLength(PasswordMaxLength).WithMessage(t["Passwords.New.Long", PasswordMaxLength]);

    public static void Name<T>(this IRuleBuilder<T, string?> rule, Words t) => rule.Cascade()
        .NotEmpty().WithMessage(t["SetUp.Name.Missing"])
        .MaximumLength(StaffMember.NameMaxLength).WithMessage(t["SetUp.Name.Long", StaffMember.NameMaxLength]);

    public static void Function<T>(this IRuleBuilder<T, string?> rule, Words t) => rule.Cascade()
        .NotEmpty().WithMessage(t["SetUp.Function.Missing"])
        .MaximumLength(StaffMember.FunctionMaxLength).WithMessage(t["SetUp.Function.Long", StaffMember.FunctionMaxLength]);

    /// <summary>A code of the authenticator app as people type it: with blanks or hyphens.</summary>
    public static string Digits(string? code) => string.Concat((code ?? "").Where(char.IsAsciiDigit));

    private static IRuleBuilder<T, string?> Cascade<T>(this IRuleBuilder<T, string?> rule) =>
        ((IRuleBuilderInitial<T, string?>)rule).Cascade(CascadeMode.Stop);
}
