namespace PrivacyRequests.Web.House;

/// <summary>Staff: set-up, sign-in, one's own account, the list of staff.</summary>
public static partial class Links
{
    public const string SignIn = "/Identity/Account/Login";
    public const string SignOut = "/Identity/Account/Logout";
    public const string Lockout = "/Identity/Account/Lockout";
    public const string ForgotPassword = "/Identity/Account/ForgotPassword";
    public const string ForgotPasswordSent = "/Identity/Account/ForgotPasswordConfirmation";
    public const string ResetPasswordDone = "/Identity/Account/ResetPasswordConfirmation";
    public const string ChangePassword = "/Identity/Account/Manage/ChangePassword";
    public const string SecondFactor = "/Identity/Account/Manage/TwoFactorAuthentication";
    public const string SetUpSecondFactor = "/Identity/Account/Manage/EnableAuthenticator";
    public const string NewAuthenticatorKey = SetUpSecondFactor + "?handler=Key";
    public const string RecoveryCodes = "/Identity/Account/Manage/ShowRecoveryCodes";
    public const string Account = "/admin/account";
    public const string Staff = "/admin/staff";
    public const string AddStaff = "/admin/staff/add";

    /// <param name="returnUrl">The page that was asked for before signing in.</param>
    public static string SignInSecondFactor(string? returnUrl) => "/Identity/Account/LoginWith2fa" + Back(returnUrl);

    public static string SignInRecoveryCode(string? returnUrl) => "/Identity/Account/LoginWithRecoveryCode" + Back(returnUrl);

    public static string SetUp(string token) => $"/setup/{token}";

    public static string DemoSignIn(string token) => $"/dev/sign-in/{token}";

    /// <summary>Where a member chooses a password, the first or a new one. The code is Identity's and names nobody.</summary>
    public static string ResetPassword(string code) => $"/Identity/Account/ResetPassword?code={Uri.EscapeDataString(code)}";

    public static string StaffMember(int number) => $"/admin/staff/{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    private static string Back(string? returnUrl) => string.IsNullOrEmpty(returnUrl) ? "" : $"?ReturnUrl={Uri.EscapeDataString(returnUrl)}";
}
