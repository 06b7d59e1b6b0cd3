using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Options;
using PrivacyRequests.Office;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.House;

/// <summary>Pages, their words, their keys.</summary>
public static class WebServices
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped(provider => Words.In(LanguageOf(provider)));
        services.AddRazorPages(options =>
        {
            options.Conventions.AuthorizeAreaFolder("Admin", "/");
        });
        services.AddMvcCore(options =>
        {
            // Here, not by page convention: those leave out the pages of areas.
            options.Filters.Add(new InvalidFormFilter());
            options.Filters.Add(new NoHandlerFilter());
            // The validators say what is missing, in the page's words.
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            Speak(options.ModelBindingMessageProvider, Words.In("en"));
        });
        services.AddDataProtection().SetApplicationName("privacy-requests");
        // Its keys are wrapped by our own sealing key on their way into the database; it cannot know.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error));
        services.AddSingleton<SealedKeyRepository>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
            options.XmlRepository = provider.GetRequiredService<SealedKeyRepository>()));
    }

    private static void Speak(DefaultModelBindingMessageProvider messages, Words words)
    {
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => words["Forms.NotUnderstood"]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => words["Forms.NotUnderstood"]);
        messages.SetUnknownValueIsInvalidAccessor(_ => words["Forms.NotUnderstood"]);
        messages.SetValueIsInvalidAccessor(_ => words["Forms.NotUnderstood"]);
        messages.SetValueMustBeANumberAccessor(_ => words["Forms.NotANumber"]);
        messages.SetValueMustNotBeNullAccessor(_ => words["Forms.NotUnderstood"]);
        messages.SetMissingBindRequiredValueAccessor(_ => words["Forms.NotUnderstood"]);
    }

    /// <summary>The pseudo-language is for tests and for Development: <c>?lang=qps-ploc</c>.</summary>
    private static string LanguageOf(IServiceProvider provider)
    {
        var asked = provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.Request.Query["lang"].ToString();
        var office = provider.GetRequiredService<OfficeSettingsSnapshot>().Last?.Settings.Language ?? "en";
        return asked == Words.Pseudo && provider.GetRequiredService<IHostEnvironment>().IsDevelopment() ? Words.Pseudo : office;
    }
}
