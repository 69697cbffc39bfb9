using Custodian.RegistryEdits.Language;

namespace Custodian.RegistryEdits;

/// <summary>The over-ride flag that says a registrar has looked at what a rule finds, and that it is so.</summary>
public sealed class EditOverride
{
    internal EditOverride(EditItem item, CodeSet codes) => (Item, Codes) = (item, codes);

    public EditItem Item { get; }

    internal CodeSet Codes { get; }
}
