using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Custodian.Ui.Web;

/// <summary>The two things the browser keeps for the page: preferences, and the toast of a redirect. Neither holds patient data.</summary>
public static class Cookies
{
    const string Toast = "custodian-toast";
    const string Theme = "custodian-theme";
    const string Density = "custodian-density";
    const string Keys = "custodian-single-keys";

    public static Preferences Preferences(HttpContext http) => new()
    {
        Theme = http.Request.Cookies[Theme] is "light" or "dark" ? http.Request.Cookies[Theme] : null,
        Density = http.Request.Cookies[Density] is "regular" or "touch" ? http.Request.Cookies[Density]! : "compact",
        SingleKeys = http.Request.Cookies[Keys] != "off",
    };

    public static void SavePreferences(HttpContext http, string? theme, string density, bool singleKeys)
    {
        var options = new CookieOptions { HttpOnly = false, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), IsEssential = true };
        http.Response.Cookies.Append(Theme, theme ?? "", options);
        http.Response.Cookies.Append(Density, density, options);
        http.Response.Cookies.Append(Keys, singleKeys ? "on" : "off", options);
    }

    /// <summary>Says one line on the next page, after the redirect of a form. Never a name or number of a patient.</summary>
    public static void Say(this HttpContext http, string text) =>
        http.Response.Cookies.Append(Toast, Uri.EscapeDataString(text), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromSeconds(30), IsEssential = true });

    internal static IReadOnlyList<ToastModel> TakeToasts(HttpContext http)
    {
        if (http.Request.Cookies[Toast] is not { Length: > 0 } text || http.Response.HasStarted)
        {
            return [];
        }

        http.Response.Cookies.Delete(Toast);
        return [new ToastModel(Uri.UnescapeDataString(text))];
    }
}
