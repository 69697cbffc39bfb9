namespace Custodian.Edits.Tabular;

/// <summary>A change of the list of diagnoses that settles a finding, ready to be applied by one key.</summary>
/// <param name="Title">A verb and the codes: <c>Remove R10.9</c>.</param>
public sealed record CodeFix(string Title, IReadOnlyList<FixStep> Steps)
{
    /// <summary>The list after all steps. A step whose codes are not there changes nothing.</summary>
    public IReadOnlyList<FixedCode> Apply(IReadOnlyList<string> codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        List<FixedCode> lines = [.. codes.Select((code, i) => new FixedCode(code, i))];
        foreach (var step in Steps)
        {
            Apply(lines, step);
        }

        return lines;
    }

    /// <summary>The steps as one word for a form: <c>Replace.S72009A.S72001A~Remove.S72002A</c>.</summary>
    public string Write() => string.Join('~', Steps.Select(s => $"{s.Kind}.{s.Code}.{s.Other}"));

    /// <summary>Reads what <see cref="Write"/> wrote; null when it is something else.</summary>
    public static CodeFix? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<FixStep> steps = [];
        foreach (var part in text.Split('~').Select(s => s.Split('.')))
        {
            if (part.Length != 3 || !Enum.TryParse<FixKind>(part[0], out var kind) || !IsCode(part[1]) || (part[2].Length > 0 && !IsCode(part[2])))
            {
                return null;
            }

            steps.Add(new(kind, part[1], part[2]));
        }

        return new("", steps);
    }

    static void Apply(List<FixedCode> lines, FixStep step)
    {
        var at = lines.FindIndex(l => l.Code == step.Code);
        switch (step.Kind)
        {
            case FixKind.Replace:
                Rename(lines, step);
                KeepFirst(lines, step.Other);
                break;
            case FixKind.AddAfter when at >= 0:
                lines.Insert(at + 1, new(step.Other, null));
                break;
            case FixKind.AddBefore when at >= 0:
                lines.Insert(at, new(step.Other, null));
                break;
            case FixKind.MoveBefore when at >= 0 && lines.FindIndex(l => l.Code == step.Other) is >= 0 and var to && to < at:
                var moved = lines[at];
                lines.RemoveAt(at);
                lines.Insert(to, moved);
                break;
            case FixKind.Remove:
                lines.RemoveAll(l => l.Code == step.Code);
                break;
            case FixKind.KeepFirst:
                KeepFirst(lines, step.Code);
                break;
        }
    }

    static void Rename(List<FixedCode> lines, FixStep step)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            lines[i] = lines[i].Code == step.Code ? lines[i] with { Code = step.Other } : lines[i];
        }
    }

    static void KeepFirst(List<FixedCode> lines, string code)
    {
        var first = lines.FindIndex(l => l.Code == code);
        for (var i = lines.Count - 1; i > first && first >= 0; i--)
        {
            if (lines[i].Code == code)
            {
                lines.RemoveAt(i);
            }
        }
    }

    static bool IsCode(string text) => text.Length is > 0 and <= 8 && text.All(char.IsAsciiLetterOrDigit);
}
