using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Letters;

/// <summary>The four acts on a letter, by the name in the page's address.</summary>
public sealed class LetterMoves(SendLetterAgain again, PrintInstead paper, PostLetter post, PlaceLetterInAccount place)
{
    /// <returns>The letter to look at afterwards, or why the act was refused.</returns>
    public async Task<(Guid Letter, Refusal? Refusal)> MoveAsync(Guid id, LetterAct act, DateOnly? postedOn, Actor by, CancellationToken cancellation)
    {
        switch (act)
        {
            case LetterAct.Again: return (id, await again.HandleAsync(id, by, cancellation));
            case LetterAct.Posted: return (id, await post.HandleAsync(id, postedOn!.Value, by, cancellation));
            case LetterAct.Placed: return (id, await place.HandleAsync(id, by, cancellation));
            default:
                var (sheet, refusal) = await paper.HandleAsync(id, by, cancellation);
                return (sheet?.Id ?? id, refusal);
        }
    }
}
