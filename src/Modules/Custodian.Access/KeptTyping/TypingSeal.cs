using System.Globalization;
using Custodian.Kernel;
using Microsoft.AspNetCore.DataProtection;

namespace Custodian.Access.KeptTyping;

/// <summary>
/// Seals typing for one person, page and form with the keys that lie outside the database: a row that is read, or moved to another person,
/// opens for nobody.
/// </summary>
sealed class TypingSeal(IDataProtectionProvider protection)
{
    public string Seal(UserId user, TypingPlace place, string fields) => Protector(user, place).Protect(fields);

    public string Open(UserId user, TypingPlace place, string kept) => Protector(user, place).Unprotect(kept);

    IDataProtector Protector(UserId user, TypingPlace place) =>
        protection.CreateProtector("Custodian.Access.Typing", user.Value.ToString(CultureInfo.InvariantCulture), place.Page, place.Form);
}
