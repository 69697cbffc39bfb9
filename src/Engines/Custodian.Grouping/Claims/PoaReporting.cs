namespace Custodian.Grouping;

/// <summary>Whether the hospital must report present-on-admission indicators (42 CFR 412.154 exempts, for example, critical access hospitals).</summary>
public enum PoaReporting : byte
{
    NonExempt,
    Exempt,
    Unknown,
}
