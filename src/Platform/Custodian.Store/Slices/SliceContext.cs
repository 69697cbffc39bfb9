using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Blobs;
using Custodian.Store.Facts;
using Custodian.Store.Model;
using Custodian.Store.Shelf;

namespace Custodian.Store.Slices;

/// <summary>What a handler works with: the database of this call, the time it runs at, and the ways to tell others.</summary>
public sealed class SliceContext
{
    readonly FactTypes _factTypes;
    readonly List<AuditSubject> _subjects = [];
    readonly List<FactRow> _facts = [];

    internal SliceContext(CustodianDb db, Caller caller, DateTime now, Ids ids, IBlobs blobs, PackShelf packs, FactTypes factTypes, CancellationToken stop)
    {
        (Db, Caller, Now, Ids, Blobs, Packs, _factTypes, Stop) = (db, caller, now, ids, blobs, packs, factTypes, stop);
    }

    public CustodianDb Db { get; }

    public Caller Caller { get; private set; }

    /// <summary>UTC, to the millisecond, the same for the whole call.</summary>
    public DateTime Now { get; }

    public Ids Ids { get; }

    public IBlobs Blobs { get; }

    public PackShelf Packs { get; }

    public CancellationToken Stop { get; }

    internal IReadOnlyList<AuditSubject> Subjects => _subjects;

    internal IReadOnlyList<FactRow> Facts => _facts;

    /// <summary>Names a record that the caller saw or changed. One audit event per record, however many statements it took.</summary>
    /// <param name="detail">What of it, in words or ids, never clinical text.</param>
    public void Accessed(PatientId? patient, EncounterId? encounter = null, string obj = "", string detail = "")
    {
        var subject = new AuditSubject(patient, encounter, obj, detail);
        if (!_subjects.Contains(subject))
        {
            _subjects.Add(subject);
        }
    }

    internal void Name(IReadOnlyList<AuditSubject> subjects) => _subjects.AddRange(subjects);

    /// <summary>
    /// Whether the caller opened this record by break-glass. When so, the events of this call carry the reason that was given.
    /// </summary>
    public bool ThroughGlass(PatientId patient)
    {
        if (Caller.Broke(patient, Now) is not { } glass)
        {
            return false;
        }

        Caller = Caller with { Reason = "break-glass: " + glass.Reason };
        return true;
    }

    /// <summary>Tells other modules, in the transaction of the change. Delivered at least once, in the order told per patient.</summary>
    public void Tell(IFact fact) => _facts.Add(_factTypes.ToRow(fact, Ids.Next(), Now));
}
