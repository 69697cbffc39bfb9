using System.Globalization;
using System.Text.RegularExpressions;

namespace Custodian.Naaccr.Dictionaries;

/// <summary>What an official file is, told from its published name.</summary>
sealed partial record OfficialName(OfficialKind Kind, int Version)
{
    public static OfficialName? Parse(string name)
    {
        var match = Name().Match(name);
        if (!match.Success)
        {
            return null;
        }

        var kind = match.Groups["base"].Success ? OfficialKind.Base
            : match.Groups["user"].Success ? OfficialKind.DefaultUser
            : match.Groups["layout"].Success ? OfficialKind.Layout
            : OfficialKind.Renamed;
        return new(kind, kind == OfficialKind.Renamed ? 0 : int.Parse(match.Groups["v"].Value, CultureInfo.InvariantCulture) * (kind == OfficialKind.Layout ? 10 : 1));
    }

    [GeneratedRegex("""^(?:(?<base>naaccr-dictionary-)(?<v>\d{3})\.xml|(?<user>user-defined-naaccr-dictionary-)(?<v>\d{3})\.xml|(?<layout>naaccr-)(?<v>\d{2})-layout\.xml|renamed-items-.*\.csv)$""")]
    private static partial Regex Name();
}

enum OfficialKind
{
    Base,
    DefaultUser,
    Layout,
    Renamed,
}
