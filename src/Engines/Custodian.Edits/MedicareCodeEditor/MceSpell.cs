namespace Custodian.Edits.MedicareCodeEditor;

/// <summary>Dates between which a code was valid with these flags, as day numbers of <see cref="DateOnly"/>, both inclusive.</summary>
readonly record struct MceSpell(int From, int Through, MceFlags Flags);
