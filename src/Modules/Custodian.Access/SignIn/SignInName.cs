namespace Custodian.Access.SignIn;

/// <summary>Sign-in names: lower case letters, digits, dot, dash and underscore, 2 to 64 of them.</summary>
static class SignInName
{
    /// <summary>What was typed, as names are stored.</summary>
    public static string Of(string? typed)
    {
        var name = (typed ?? "").Trim().ToLowerInvariant();
        return name[..int.Min(name.Length, 64)];
    }

    public static bool IsAllowed(string name) =>
        name.Length is >= 2 and <= 64 && name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-' or '_') && char.IsAsciiLetterOrDigit(name[0]);
}
