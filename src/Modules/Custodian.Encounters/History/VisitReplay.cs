using Custodian.Kernel;

namespace Custodian.Encounters.History;

/// <summary>The running state of one replay.</summary>
sealed class VisitReplay
{
    readonly List<(DateTime At, VisitSegment Segment, bool Present)> _moments = [];
    readonly List<(DateTime At, DoctorRole Role, IReadOnlyList<PractitionerId> Doctors)> _doctors = [];
    readonly HashSet<long> _without = [];
    EncounterState? _state;
    VisitData _values = new();
    DateTime? _arrived;
    DateTime? _begun;
    (DateTime At, DateTime SaidAt)? _discharge;
    DateTime _asOf;
    bool _pendingAdmit;
    bool _pendingTransfer;
    bool _pendingDischarge;
    string _temporary = "";

    static bool BeforeStart(EncounterState? state) => state is null or EncounterState.Planned or EncounterState.PreRegistered or EncounterState.NoShow or EncounterState.CancelledBeforeStart;

    public void Take(VisitEvent e, DateTime at)
    {
        _asOf = at > _asOf ? at : _asOf;
        if (!Step(e, at))
        {
            _without.Add(e.Id);
        }

        if (e.Said is { } said && e.Kind is not (VisitEventKind.PendingTransfer or VisitEventKind.Departing or VisitEventKind.Arriving))
        {
            _values = _values.With(said);
            Note(said, at);
        }

        _moments.Add((at, Here(at), _state is EncounterState.InProgress or EncounterState.OnLeave or EncounterState.Arrived));
    }

    /// <summary>An event that was taken back. It still says that the visit had begun, and a discharge what the visit was like besides.</summary>
    public void TakeUndone(VisitEvent e, DateTime at)
    {
        if (e.Kind == VisitEventKind.Discharged)
        {
            Take(e with { Kind = VisitEventKind.Updated, Said = (e.Said ?? new()) with { DischargeStatus = null } }, at);
        }
        else if (e.Kind is VisitEventKind.Transferred or VisitEventKind.BedSwapped or VisitEventKind.ClassChanged or VisitEventKind.LeftOnLeave or VisitEventKind.ReturnedFromLeave)
        {
            Implied(at);
        }
    }

    /// <returns>False when the event needs another state than the visit is in.</returns>
    bool Step(VisitEvent e, DateTime at)
    {
        switch (e.Kind)
        {
            case VisitEventKind.Baseline:
                Begin(e.Said?.AdmittedAt is null ? EncounterState.PreRegistered : EncounterState.InProgress, at);
                return true;
            case VisitEventKind.Planned:
                return Before(EncounterState.Planned, _state is null or EncounterState.CancelledBeforeStart);
            case VisitEventKind.PreRegistered:
                return Before(EncounterState.PreRegistered, BeforeStart(_state));
            case VisitEventKind.PendingAdmit:
                _pendingAdmit = true;
                return _state is not null || Before(EncounterState.Planned, true);
            case VisitEventKind.Arrived:
                _arrived = _arrived is { } first && first < at ? first : at;
                return BeforeStart(_state) && Begin(EncounterState.Arrived, at);
            case VisitEventKind.Admitted:
                return Admit(at);
            case VisitEventKind.LeftOnLeave:
                return Implied(at) && Change(EncounterState.InProgress, EncounterState.OnLeave);
            case VisitEventKind.ReturnedFromLeave:
                return Change(EncounterState.OnLeave, EncounterState.InProgress);
            case VisitEventKind.Discharged:
                return Discharge(e, at);
            case VisitEventKind.NoShow:
                return Before(EncounterState.NoShow, BeforeStart(_state) || _state == EncounterState.Arrived);
            case VisitEventKind.Cancelled:
                _state = BeforeStart(_state) ? EncounterState.CancelledBeforeStart : EncounterState.CancelledAfterStart;
                return true;
            case VisitEventKind.MergedAway:
                _state = BeforeStart(_state) ? EncounterState.CancelledBeforeStart : EncounterState.CancelledAfterStart;
                return true;
            case VisitEventKind.PreAdmitCancelled:
                _pendingAdmit = false;
                return Before(EncounterState.CancelledBeforeStart, BeforeStart(_state));
            case VisitEventKind.PendingTransfer:
                _pendingTransfer = true;
                _values = _values with { PendingPlace = e.Said?.PendingPlace ?? _values.PendingPlace };
                return true;
            case VisitEventKind.PendingDischarge:
                _pendingDischarge = true;
                return true;
            case VisitEventKind.Departing or VisitEventKind.Arriving:
                _temporary = e.Kind == VisitEventKind.Departing ? e.Said?.TemporaryPlace ?? "away" : e.Said?.TemporaryPlace ?? "";
                return true;
            case VisitEventKind.Transferred or VisitEventKind.BedSwapped:
                (_pendingTransfer, _temporary) = (false, "");
                return Implied(at);
            case VisitEventKind.Updated when e.Said is not null && _state is null:
                return Begin(EncounterState.InProgress, at);
            case VisitEventKind.ClassChanged or VisitEventKind.AttendingChanged or VisitEventKind.ConsultingChanged:
                return Implied(at);
            case VisitEventKind.PendingAdmitCancelled:
                return _state != EncounterState.Planned && _state is not null || Before(EncounterState.CancelledBeforeStart, true);
            default:
                return true;
        }
    }

    public VisitStanding Standing(IReadOnlySet<long> undone)
    {
        var discharged = _state == EncounterState.Discharged ? _discharge?.At : null;
        var admitted = _begun is null && discharged is null ? null : _values.AdmittedAt ?? _begun ?? discharged;
        var end = discharged ?? (_state == EncounterState.CancelledAfterStart ? _asOf : null);
        return new()
        {
            State = _state ?? EncounterState.Planned, ArrivedAt = _values.ArrivedAt ?? _arrived, AdmittedAt = admitted, DischargedAt = discharged, AsOf = _asOf,
            Values = _values with { AdmittedAt = admitted, DischargedAt = discharged, DischargeStatus = discharged is null ? "" : _values.DischargeStatus ?? "" },
            PendingAdmit = _pendingAdmit && BeforeStart(_state) && _state != EncounterState.CancelledBeforeStart, PendingTransfer = _pendingTransfer && discharged is null, PendingDischarge = _pendingDischarge && discharged is null,
            TemporaryPlace = discharged is null ? _temporary : "",
            Segments = _state == EncounterState.CancelledAfterStart ? [] : VisitSegments.Of(_moments, admitted, discharged),
            Doctors = DoctorSpans.Of(_doctors, end), Undone = undone, WithoutEffect = _without,
        };
    }

    bool Before(EncounterState state, bool possible)
    {
        _state = possible ? state : _state;
        return possible;
    }

    bool Begin(EncounterState state, DateTime at)
    {
        (_state, _begun) = (state, BeforeStart(state) ? _begun : _begun ?? at);
        return true;
    }

    /// <summary>An admission said after a cancellation opens the visit again; one after the discharge does not: that is another visit.</summary>
    bool Admit(DateTime at)
    {
        _pendingAdmit = false;
        _begun ??= _state == EncounterState.Discharged ? at : null;
        return BeforeStart(_state) || _state is EncounterState.Arrived or EncounterState.CancelledAfterStart ? Begin(EncounterState.InProgress, at) : _state is EncounterState.InProgress or EncounterState.OnLeave;
    }

    /// <summary>Feeds are switched on in the middle of stays: a transfer of a visit nobody told of says that it had begun.</summary>
    bool Implied(DateTime at)
    {
        if (_state is null)
        {
            Begin(EncounterState.InProgress, at);
        }

        return _state is EncounterState.InProgress or EncounterState.OnLeave or EncounterState.Arrived;
    }

    bool Change(EncounterState from, EncounterState to)
    {
        var fits = _state == from;
        _state = fits ? to : _state;
        return fits;
    }

    /// <summary>A discharge told twice without a cancellation corrects itself: what was said last stands.</summary>
    bool Discharge(VisitEvent e, DateTime at)
    {
        if (_state is EncounterState.CancelledAfterStart or EncounterState.CancelledBeforeStart || (_state == EncounterState.Discharged && _discharge is { } known && known.SaidAt > e.SaidAt))
        {
            return false;
        }

        (_state, _discharge) = (EncounterState.Discharged, (at, e.SaidAt));
        return true;
    }

    VisitSegment Here(DateTime at) => new(
        at, null, _values.Class ?? EncounterClass.Clinic, _values.Type ?? "", _values.Service ?? "", _values.Unit ?? "", _values.Room ?? "", _values.Bed ?? "", _state == EncounterState.OnLeave);

    void Note(VisitData said, DateTime at)
    {
        Note(DoctorRole.Attending, said.Attending, at);
        Note(DoctorRole.Admitting, said.Admitting, at);
        Note(DoctorRole.Operating, said.Operating, at);
        Note(DoctorRole.Referring, said.Referring, at);
        if (said.Consulting is { } consulting)
        {
            _doctors.Add((at, DoctorRole.Consulting, consulting));
        }
    }

    void Note(DoctorRole role, PractitionerId? doctor, DateTime at)
    {
        if (doctor is { } id)
        {
            _doctors.Add((at, role, [id]));
        }
    }
}
