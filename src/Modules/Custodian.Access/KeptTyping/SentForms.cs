using Custodian.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Custodian.Access.KeptTyping;

/// <summary>Drops kept typing when its form was accepted: a form that is refused answers with its page, one that is accepted leads on.</summary>
sealed class SentForms(RequestDelegate next, TypingRows rows)
{
    public async Task InvokeAsync(HttpContext http)
    {
        await next(http);
        if (HttpMethods.IsPost(http.Request.Method) && http.Response.StatusCode is StatusCodes.Status302Found or StatusCodes.Status303SeeOther
            && http.Caller().UserId is { } user && http.Features.Get<IFormFeature>()?.Form is { } form && form["kept"].ToString() is { Length: > 0 } page)
        {
            await rows.Sent(user, new(page, form["kept-form"].ToString()));
        }
    }
}
