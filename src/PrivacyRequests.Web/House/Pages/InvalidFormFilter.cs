using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Web.House.Pages;

/// <summary>A form that can't be taken as it is. Thrown by <see cref="FormMoves.MustBeRight"/>, answered by the one filter.</summary>
public sealed class InvalidFormException : Exception;

/// <summary>Errors are the same page with status 400, a summary that links to the fields, and everything that was typed; pages don't catch.</summary>
public sealed class InvalidFormFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (done.Exception is not InvalidFormException || context.HandlerInstance is not PageModel page) return;
        done.ExceptionHandled = true;
        done.Result = page.AsInvalid();
    }
}

public static class FormMoves
{
    /// <summary>Goes on only when the form is right. Load what the page shows before calling it.</summary>
    /// <exception cref="InvalidFormException">Answered by the one filter.</exception>
    public static void MustBeRight<T>(this PageModel page, IValidator<T> validator, T form, string prefix = "Form")
    {
        validator.Validate(form).AddToModelState(page.ModelState, prefix);
        if (!page.ModelState.IsValid) throw new InvalidFormException();
    }

    /// <summary>Notes what is wrong in one of two forms of a page; <see cref="MustBeRight"/> on the other then answers for both.</summary>
    public static void NoteErrors<T>(this PageModel page, IValidator<T> validator, T form, string prefix) =>
        validator.Validate(form).AddToModelState(page.ModelState, prefix);

    /// <summary>The page again, with the refusal's sentence on top and status 400.</summary>
    public static PageResult Refused(this PageModel page, Refusal refusal, Words words)
    {
        page.ModelState.AddModelError("", words[$"Refusals.{refusal.Name}"]);
        return page.AsInvalid();
    }

    internal static PageResult AsInvalid(this PageModel page)
    {
        var result = page.Page();
        result.StatusCode = StatusCodes.Status400BadRequest;
        return result;
    }
}
