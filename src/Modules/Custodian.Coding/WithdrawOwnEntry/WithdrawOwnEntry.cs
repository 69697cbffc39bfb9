using Custodian.Coding.Model;
using Custodian.Coding.OwnBook;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Coding.WithdrawOwnEntry;

/// <summary>Takes a note, favourite or index line out of use. The row stays with who withdrew it and when.</summary>
static class WithdrawOwnEntry
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("coding.withdraw-own-entry", OwnEntries.Permission, Scope.System, AuditVerb.Deprecate, Handle);

    public sealed record Input(OwnKind Kind, long Id, long Version);

    static Task<Outcome<Done>> Handle(SliceContext s, Input input) => input.Kind switch
    {
        OwnKind.Note => Withdraw<CodeNote>(s, input),
        OwnKind.Favourite => Withdraw<Favourite>(s, input),
        _ => Withdraw<IndexLine>(s, input),
    };

    static async Task<Outcome<Done>> Withdraw<T>(SliceContext s, Input input)
        where T : class, IOwnEntry
    {
        var outcome = await OwnChanges.Withdraw<T>(s, input.Id, input.Version);
        return outcome.Then(row =>
        {
            s.Accessed(null, null, $"{row.System} {row.Code}", $"{typeof(T).Name} {row.Id}");
            return Done.Value;
        });
    }
}
