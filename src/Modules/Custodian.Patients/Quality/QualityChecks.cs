using System.Globalization;
using System.Text;
using System.Text.Json;
using Custodian.Kernel;
using Custodian.Patients.Model;

namespace Custodian.Patients.Quality;

/// <summary>Judges a registration by the rules of <c>rules.json</c>.</summary>
static class QualityChecks
{
    static readonly QualityRule[] Rules = Read();

    /// <param name="today">The facility's day.</param>
    /// <param name="warnings">Whether the rules that ask to look again are wanted, or those that refuse.</param>
    public static IReadOnlyList<FieldError> Of(Demographics said, DateOnly today, EmojiRule emoji, bool warnings) =>
    [
        .. from rule in Rules
           where rule.Warning == warnings
           from field in rule.Fields
           where IsBroken(rule, field, said, today, emoji)
           select new FieldError(field == "Ssn" ? "SsnLast4" : field, $"{Filled(rule, field, said)} ({rule.Code})"),
    ];

    static bool IsBroken(QualityRule rule, string field, Demographics said, DateOnly today, EmojiRule emoji) => rule.Kind switch
    {
        "required" => field == "BirthDate" ? said.BirthDate is null : string.IsNullOrWhiteSpace(Text(field, said)),
        "longest" => Text(field, said).Length > rule.Limit,
        "oneOf" => !rule.Values.Contains(Text(field, said)),
        "future" => said.BirthDate?.Earliest > today,
        "olderThan" => said.BirthDate is { } b && b.Earliest <= today && today.Year - b.Year > rule.Limit,
        "defaultDate" => said.BirthDate is { IsComplete: true } b && rule.Values.Contains(b.ToDigits()),
        "numberLength" => Text(field, said).Length > 0 && !rule.Limits.Contains(Digits(Text(field, said)).Length),
        "dummySsn" => IsDummySsn(rule, Digits(Text(field, said))),
        "repeatedDigits" => Digits(Text(field, said)) is var phone && phone.Length >= rule.Limit && IsRepeated(phone[^rule.Limit..]),
        "oneLetter" => Text(field, said).Trim() is var name && new StringInfo(name).LengthInTextElements == 1 && name.Any(char.IsLetter),
        "emoji" => emoji == EmojiRule.Refused && Text(field, said).EnumerateRunes().Any(IsPicture),
        "placeholderName" => rule.Values.Contains(NameText.Squeezed(NameText.Plain(Text(field, said)))) && !RegisterPatient.PolicyNames.IsPlaceholder(said),
        "noLetter" => Text(field, said).Trim().Length > 0 && !Text(field, said).EnumerateRunes().Any(Rune.IsLetter),
        _ => throw new InvalidOperationException($"rules.json: {rule.Code} names the check '{rule.Kind}', which there is not."),
    };

    // Areas 000, 666 and 900 to 999, group 00 and serial 0000 are never given (20 CFR 422.103; SSA, randomization of 2011).
    static bool IsDummySsn(QualityRule rule, string digits) =>
        rule.Values.Contains(digits)
        || (digits.Length == 9 && (IsRepeated(digits) || digits.StartsWith("000", StringComparison.Ordinal) || digits.StartsWith("666", StringComparison.Ordinal) || digits[0] == '9'
            || digits.AsSpan(3, 2).SequenceEqual("00") || digits.EndsWith("0000", StringComparison.Ordinal)));

    static bool IsRepeated(string digits) => digits.Length > 0 && digits.Trim(digits[0]).Length == 0;

    // Pictures, their modifiers and joiners; letters of every script have other categories.
    static bool IsPicture(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol && rune.Value > 0xFF || rune.Value is >= 0x1F000 and <= 0x1FAFF or 0xFE0F;

    static string Filled(QualityRule rule, string field, Demographics said) => rule.Text
        .Replace("{limit}", rule.Limit.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{length}", Text(field, said).Length.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{value}", said.BirthDate?.ToString() ?? "", StringComparison.Ordinal);

    static string Text(string field, Demographics said) => field switch
    {
        "Family" => said.Family,
        "Given" => said.Given,
        "Middle" => said.Middle,
        "Suffix" => said.Suffix,
        "Preferred" => said.Preferred,
        "Sex" => said.Sex,
        "Street" => said.Street,
        "City" => said.City,
        "Zip" => said.Zip,
        "Phone" => said.Phone,
        "Ssn" => said.Ssn ?? said.SsnLast4,
        "BirthDate" => said.BirthDate?.ToDigits(),
        _ => throw new InvalidOperationException($"rules.json names the field '{field}', which there is not."),
    } ?? "";

    static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    static QualityRule[] Read()
    {
        using var file = typeof(QualityChecks).Assembly.GetManifestResourceStream("registration-rules.json")!;
        return JsonSerializer.Deserialize(file, QualityRuleJson.Default.QualityRuleArray)!;
    }
}
