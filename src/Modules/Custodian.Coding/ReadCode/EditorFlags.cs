using Custodian.Edits.MedicareCodeEditor;

namespace Custodian.Coding.ReadCode;

/// <summary>The code editor's flags as a sentence part: <c>RequiresSecondary</c> reads "requires secondary".</summary>
static class EditorFlags
{
    public static string Words(MceFlags flags)
    {
        var names = Enum.GetValues<MceFlags>().Where(f => f != MceFlags.None && flags.HasFlag(f)).Select(f => f.ToString());
        var text = string.Join(", ", names.Select(n => string.Concat(n.Select((c, i) => i > 0 && char.IsUpper(c) ? " " + c : c.ToString())).ToLowerInvariant()));
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }
}
