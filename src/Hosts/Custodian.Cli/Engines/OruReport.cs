using Custodian.Hl7v2;

namespace Custodian.Cli.Engines;

/// <summary>The sections of a pathology report in an ORU message (NAACCR Volume V): OBX lines of the same OBX-3 one after the other are one section. DG1 gives codes.</summary>
static class OruReport
{
    public static ScreeningInput Read(Hl7Message message)
    {
        var sections = new List<(string Name, string Text)>();
        foreach (var segment in message.Segments("OBX"))
        {
            Add(sections, new Obx(segment));
        }

        return new(message.ControlId, sections, Codes(message));
    }

    static void Add(List<(string Name, string Text)> sections, Obx obx)
    {
        var (name, text) = (Name(obx.Identifier), obx.Text);
        if (text.Length == 0)
        {
            return;
        }

        if (sections.Count > 0 && sections[^1].Name == name)
        {
            sections[^1] = (name, $"{sections[^1].Text}\n{text}");
        }
        else
        {
            sections.Add((name, text));
        }
    }

    /// <summary>LOINC code and name, as <c>22637-3 final diagnosis</c>.</summary>
    static string Name(Cwe? identifier) => $"{identifier?.Code} {identifier?.Text}".Trim();

    static List<(string, string)> Codes(Hl7Message message)
    {
        var codes = new List<(string, string)>();
        foreach (var segment in message.Segments("DG1"))
        {
            if (Cwe.Read(segment.Field(3))?.Code is { } code)
            {
                codes.Add((code, segment.Field(5).ValueText ?? message.Header.Field(7).ValueText ?? ""));
            }
        }

        return codes;
    }
}
