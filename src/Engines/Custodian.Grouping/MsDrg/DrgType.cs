namespace Custodian.Grouping;

public enum DrgType : byte
{
    None,
    Medical,
    Surgical,
}
