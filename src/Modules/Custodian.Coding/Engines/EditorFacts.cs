using Custodian.Edits.MedicareCodeEditor;

namespace Custodian.Coding.Engines;

/// <summary>What the Medicare Code Editor says of a code: age, sex and the flags of its tables.</summary>
static class EditorFacts
{
    const MceFlags Ages = MceFlags.Adult | MceFlags.Maternity | MceFlags.Newborn | MceFlags.Pediatric;
    const MceFlags Sexes = MceFlags.Male | MceFlags.Female;

    public static IEnumerable<CodeFact> Of(DayEditions on, string code)
    {
        if (on.Editor is not { } editor)
        {
            return [new("mce", "Medicare Code Editor", CodeFact.NotKnown, on.Line("Medicare Code Editor").Fault, [])];
        }

        var edition = $"MCE {editor.Manifest.Edition}";
        if (editor.Flags(code, on.Day) is not { } flags)
        {
            return [new("mce", "Medicare Code Editor", "Not valid on this day", edition, [])];
        }

        var names = Words(flags.Flags & ~(Ages | Sexes)).ToList();
        return
        [
            new("age-edit", "Age edit", flags.FromAge is { } from ? $"{string.Join(", ", Words(flags.Flags & Ages))}: {from} to {flags.ToAge} y" : "None", edition, []),
            new("sex-edit", "Sex edit", flags.Sex switch { 'M' => "Male", 'F' => "Female", _ => "None" }, edition, []),
            new("mce", "Medicare Code Editor", names.Count == 0 ? "No flag" : string.Join(", ", names), edition, names),
        ];
    }

    /// <summary><c>UnacceptablePrincipal</c> reads "Unacceptable principal".</summary>
    static IEnumerable<string> Words(MceFlags flags) => Enum.GetValues<MceFlags>().Where(f => f != MceFlags.None && flags.HasFlag(f)).Select(f => f.ToString())
        .Select(name => string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString())));
}
