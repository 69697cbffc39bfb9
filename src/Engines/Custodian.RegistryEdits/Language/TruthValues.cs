namespace Custodian.RegistryEdits.Language;

static class TruthValues
{
    public static Truth ToTruth(this bool value) => value ? Truth.True : Truth.False;

    public static Truth Negated(this Truth truth) => Truth.True - (int)truth;
}
