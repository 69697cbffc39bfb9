namespace Custodian.RegistryEdits.Language;

enum Comparison
{
    Equal,
    Different,
    Less,
    AtMost,
    More,
    AtLeast,
}
