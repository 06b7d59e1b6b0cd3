using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Web.House;

/// <summary>Sign-in of staff, and one policy per act, held by roles.</summary>
public static class StaffAccounts
{
    public const int ShortestPassword = 12;

    /// <summary>Wrong tries before an account rests, and for how long.</summary>
    public const int MaxTries = 5;
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <summary>How long a deactivated or changed account may still be used from an open browser.</summary>
    public static readonly TimeSpan StampInterval = TimeSpan.FromMinutes(1);

    public static void AddStaffAccounts(this IServiceCollection services, HouseCookies cookies)
    {
        services.AddIdentity<StaffMember, IdentityRole>(options =>
        {
            options.Stores.SchemaVersion = IdentitySchema.Version;
            // Length is what counts (NIST SP 800-63B, 3.1.1.2); rules on kinds of characters only make people write passwords down.
            options.Password = new() { RequiredLength = ShortestPassword, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
            options.User.RequireUniqueEmail = true;
            options.User.AllowedUserNameCharacters = "";
            options.Lockout.MaxFailedAccessAttempts = MaxTries;
            options.Lockout.DefaultLockoutTimeSpan = LockedFor;
        }).AddEntityFrameworkStores<RequestsDb>().AddUserStore<StaffStore>().AddDefaultTokenProviders().AddTokenProvider<SingleUseCodes>(TokenOptions.DefaultAuthenticatorProvider)
            .AddSignInManager<StaffSignIn>().AddClaimsPrincipalFactory<StaffClaims>();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = StampInterval);
        services.AddSingleton<StaffMail>();
        services.AddHostedService(provider => provider.GetRequiredService<StaffMail>());
        services.AddSingleton<KnownBrowsers>();
        services.AddScoped<PasswordLinks>();
        services.AddScoped<StaffChanges>();
        services.AddStaffGuards();
        services.AddStaffCookies(cookies);
        var policies = services.AddAuthorizationBuilder();
        foreach (var (act, roles) in OfficeAct.RolesOf) policies.AddPolicy(act, policy => policy.RequireRole(roles));
    }

    private static void AddStaffCookies(this IServiceCollection services, HouseCookies cookies)
    {
        foreach (var (scheme, name) in Cookies)
        {
            services.Configure<CookieAuthenticationOptions>(scheme, options =>
            {
                options.Cookie.Name = cookies.StaffBound ? $"__Host-{name}" : name;
                options.Cookie.Path = "/";
                options.Cookie.SecurePolicy = cookies.StaffBound ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
                options.Cookie.HttpOnly = true;
                // Lax: a member of staff who follows a link in an e-mail is still signed in. Nothing changes by a GET.
                options.Cookie.SameSite = SameSiteMode.Lax;
            });
        }

        services.ConfigureApplicationCookie(options =>
        {
            options.LoginPath = Links.SignIn;
            options.LogoutPath = Links.SignOut;
            options.ExpireTimeSpan = StaffSession.Idle;
            options.SlidingExpiration = true;
            options.Events.OnSigningIn = StaffSession.Begin;
            options.Events.OnValidatePrincipal = StaffSession.ValidateAsync;
            // Within the site: the host of a request is what the visitor says it is.
            options.Events.OnRedirectToLogin = context =>
            {
                context.Response.Redirect(new Uri(context.RedirectUri).PathAndQuery);
                return Task.CompletedTask;
            };
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
    }

    private static readonly (string Scheme, string Name)[] Cookies =
    [
        (IdentityConstants.ApplicationScheme, "staff"),
        (IdentityConstants.TwoFactorUserIdScheme, "staff-second"),
        (IdentityConstants.TwoFactorRememberMeScheme, "staff-known"),
        (IdentityConstants.ExternalScheme, "staff-external"),
    ];
}
