using System.Globalization;
using Custodian.Access.ReadUser;
using Custodian.Kernel;
using Microsoft.AspNetCore.Http;

namespace Custodian.Access.Web;

/// <summary>What was typed into the user form: shown again when it is refused, never lost.</summary>
public sealed record TypedUser(string Name, string DisplayName, string Email, IReadOnlyList<string> Roles, IReadOnlyList<FacilityId> Facilities)
{
    internal static TypedUser Of(IFormCollection form) => new(
        form["Name"].ToString(),
        form["DisplayName"].ToString(),
        form["Email"].ToString(),
        [.. form["Roles"].OfType<string>()],
        [.. form["Facilities"].Where(text => long.TryParse(text, CultureInfo.InvariantCulture, out _)).Select(text => new FacilityId(long.Parse(text!, CultureInfo.InvariantCulture)))]);

    /// <summary>The stored user with what was typed in its place.</summary>
    internal UserDetails Over(UserDetails stored) => stored with
    {
        Person = stored.Person is { } person ? person with { DisplayName = DisplayName, Email = Email } : null,
        Roles = [.. stored.Roles.Select(role => role with { Held = Roles.Contains(role.Code) })],
        Facilities = [.. stored.Facilities.Select(facility => facility with { Held = Facilities.Contains(new FacilityId(facility.Id)) })],
    };
}
