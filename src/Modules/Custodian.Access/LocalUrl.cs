namespace Custodian.Access;

/// <summary>Addresses to go back to after signing in: only pages of this server, so that a link cannot send a signed-in person elsewhere.</summary>
static class LocalUrl
{
    /// <summary>The address when it is a local path, otherwise the home page.</summary>
    public static string Of(string? url) => IsLocal(url) ? url! : "/";

    public static string WithReturn(string path, string? back) => IsLocal(back) && back != "/" ? $"{path}?return={Uri.EscapeDataString(back!)}" : path;

    static bool IsLocal(string? url) =>
        url is ['/', ..]
        && (url.Length == 1 || url[1] is not ('/' or '\\'))
        && !url.Any(char.IsControl)
        && !Array.Exists([Paths.SignIn, Paths.Lock, "/sign-out"], door => url.StartsWith(door, StringComparison.Ordinal));
}
