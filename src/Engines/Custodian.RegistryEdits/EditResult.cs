namespace Custodian.RegistryEdits;

/// <summary>Something that a rule found.</summary>
/// <param name="Rule">The rule, with its message and items.</param>
/// <param name="Tumor">0-based index of the tumour; -1 when it is about the patient.</param>
/// <param name="Overridden">True when the over-ride flag says that it was looked at and is so: listed, and not to be worked on.</param>
public readonly record struct EditResult(EditRule Rule, int Tumor, bool Overridden)
{
    public IReadOnlyList<EditItem> Items => Rule.Items;

    public string Message => Rule.Message;
}
