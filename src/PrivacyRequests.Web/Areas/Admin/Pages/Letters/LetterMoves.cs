using System.Security.Claims;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Letters;

/// <summary>The acts on a letter, by the name in the page's address.</summary>
public sealed class LetterMoves(
    SendLetterAgain again, PrintInstead paper, PostLetter post, PlaceLetterInAccount place, LiftStop lift, SendElsewhere elsewhere, TakeLetterBack back)
{
    /// <returns>The letter to look at afterwards, or why the act was refused.</returns>
    public async Task<(Guid Letter, Refusal? Refusal)> MoveAsync(Guid id, LetterAct act, DateOnly? postedOn, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var by = user.Actor();
        return act switch
        {
            LetterAct.Again => (id, await again.HandleAsync(id, by, cancellation)),
            LetterAct.Posted or LetterAct.Told => (id, await post.HandleAsync(id, postedOn!.Value, by, cancellation)),
            LetterAct.Placed => (id, await place.HandleAsync(id, by, cancellation)),
            LetterAct.Lift => (id, await lift.HandleAsync(id, by, cancellation)),
            LetterAct.Back => (id, await back.HandleAsync(id, by, user.May(OfficeAct.Decide), cancellation)),
            LetterAct.Elsewhere => Other(id, await elsewhere.HandleAsync(id, by, cancellation)),
            LetterAct.Paper => Other(id, await paper.HandleAsync(id, by, cancellation)),
        };
    }

    private static (Guid Letter, Refusal? Refusal) Other(Guid id, (OutboxLetter? Letter, Refusal? Refusal) made) => (made.Letter?.Id ?? id, made.Refusal);
}
