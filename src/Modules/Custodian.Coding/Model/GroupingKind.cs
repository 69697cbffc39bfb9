namespace Custodian.Coding.Model;

enum GroupingKind
{
    Working,
    Final,
}
