using System.Globalization;

namespace Custodian.Naaccr.Dictionaries;

/// <summary>The names that the standard gives to its namespace and dictionaries.</summary>
public static class NaaccrUris
{
    public const string Namespace = "http://naaccr.org/naaccrxml";

    const string BaseStart = Namespace + "/naaccr-dictionary-";
    const string UserStart = Namespace + "/user-defined-naaccr-dictionary-";
    const string End = ".xml";

    public static string Base(int version) => BaseStart + version.ToString(CultureInfo.InvariantCulture) + End;

    public static string DefaultUser(int version) => UserStart + version.ToString(CultureInfo.InvariantCulture) + End;

    /// <summary>The version that a base dictionary URI names, or null for any other URI.</summary>
    public static int? BaseVersion(string uri) => Version(uri, BaseStart);

    /// <summary>The version that a default user dictionary URI names, or null for any other URI.</summary>
    public static int? DefaultUserVersion(string uri) => Version(uri, UserStart);

    static int? Version(string uri, string start) =>
        uri.StartsWith(start, StringComparison.Ordinal) && uri.EndsWith(End, StringComparison.Ordinal) && uri.Length > start.Length + End.Length
        && int.TryParse(uri.AsSpan(start.Length..^End.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : null;
}
