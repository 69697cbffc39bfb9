using Custodian.Coding.Model;
using Custodian.Coding.OwnBook;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Coding.WriteIndexLine;

/// <summary>Adds a term to the index that leads to a code, or writes its next version.</summary>
static class WriteIndexLine
{
    public static readonly Slice<OwnInput, long> Definition =
        Slice.Write<OwnInput, long>("coding.write-index-line", OwnEntries.Permission, Scope.System, AuditVerb.Originate, Handle);

    static Task<Outcome<long>> Handle(SliceContext s, OwnInput input) => OwnChanges.Write(s, input, (said, id) => new IndexLine
    {
        Id = id, System = said.System, Code = said.Code, Reach = said.Reach, Text = said.Text, WrittenBy = s.Caller.Name, WrittenAt = s.Now, Replaces = said.Replaces,
    });
}
