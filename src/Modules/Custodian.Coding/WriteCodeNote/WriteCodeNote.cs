using Custodian.Coding.Model;
using Custodian.Coding.OwnBook;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Coding.WriteCodeNote;

/// <summary>Adds a note to a code or header, or writes its next version.</summary>
static class WriteCodeNote
{
    public static readonly Slice<OwnInput, long> Definition =
        Slice.Write<OwnInput, long>("coding.write-code-note", OwnEntries.Permission, Scope.System, AuditVerb.Originate, Handle);

    static Task<Outcome<long>> Handle(SliceContext s, OwnInput input) => OwnChanges.Write(s, input, (said, id) => new CodeNote
    {
        Id = id, System = said.System, Code = said.Code, Reach = said.Reach, Text = said.Text, WrittenBy = s.Caller.Name, WrittenAt = s.Now, Replaces = said.Replaces,
    });
}
