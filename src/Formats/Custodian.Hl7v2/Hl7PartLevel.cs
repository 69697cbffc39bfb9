namespace Custodian.Hl7v2;

enum Hl7PartLevel : byte
{
    Field,
    Repetition,
    Component,
    Subcomponent,

    /// <summary>MSH-1 and MSH-2, FHS and BHS alike: the separators themselves, which neither split nor decode.</summary>
    Literal = Subcomponent + 1,
}
