using Custodian.Kernel;

namespace Custodian.RegistryEdits.Language;

/// <summary>Dates as NAACCR XML has them: <c>YYYYMMDD</c>, <c>YYYYMM</c> or <c>YYYY</c> and nothing after it.</summary>
static class DateForm
{
    public static bool TryRead(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        return text.Length is 4 or 6 or 8 && !text.ContainsAnyExceptInRange('0', '9') && PartialDate.TryParse(text, out date);
    }
}
