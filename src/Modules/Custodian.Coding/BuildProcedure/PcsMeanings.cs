using Custodian.CodeBooks;

namespace Custodian.Coding.BuildProcedure;

/// <summary>What the values of one section mean, by its definitions and by the body part and device keys.</summary>
sealed class PcsMeanings
{
    readonly ILookup<string, Definition> _defined;
    readonly ILookup<string, Definition> _keys;

    /// <param name="section">Character of the section; empty before one is chosen.</param>
    public PcsMeanings(CodeBook book, string section)
    {
        var all = section.Length == 0 ? [] : book.Definitions().ToList();
        _defined = Terms(all.Where(d => d.Part == BookPart.Definitions && d.Section == section));
        _keys = Terms(all.Where(d => d.Part is BookPart.BodyPartKey or BookPart.DeviceKey));
    }

    public BuilderOption Option(PcsAxis axis, PcsValue value) => new(
        value, Of(axis, value)?.Text ?? "",
        [.. _defined[value.Label].Where(d => Same(d, axis)).Concat(_keys[value.Label].Where(d => Same(d, axis))).SelectMany(d => d.Includes).Distinct()]);

    public Definition? Of(PcsAxis axis, PcsValue value) => _defined[value.Label].FirstOrDefault(d => Same(d, axis));

    static bool Same(Definition definition, PcsAxis axis) => axis.Title.StartsWith(definition.Axis, StringComparison.OrdinalIgnoreCase);

    static ILookup<string, Definition> Terms(IEnumerable<Definition> definitions) =>
        definitions.SelectMany(d => d.Terms.Select(t => (Term: t, Definition: d))).ToLookup(d => d.Term, d => d.Definition, StringComparer.OrdinalIgnoreCase);
}
