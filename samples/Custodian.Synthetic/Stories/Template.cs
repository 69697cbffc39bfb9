namespace Custodian.Synthetic.Stories;

/// <summary>A document to be written.</summary>
/// <param name="Day">Days after admission; <see cref="EachDay"/> for one per day of the stay.</param>
/// <param name="Specialty">Who writes it; empty for the usual author of the type.</param>
sealed record Template(SyntheticDocumentType Type, int Day, string Specialty, Condition When, string Body)
{
    public const int EachDay = -1;
}
