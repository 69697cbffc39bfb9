namespace Custodian.X12;

/// <summary>HI: sorts the composites by their qualifier, whatever segment they stand in.</summary>
sealed class HealthCodeDraft(ReadingNotes notes)
{
    readonly List<Diagnosis> _others = [];
    readonly List<Diagnosis> _causes = [];
    readonly List<string> _reasons = [];
    readonly List<Procedure> _procedures = [];
    readonly List<OccurrenceSpan> _spans = [];
    readonly List<Occurrence> _occurrences = [];
    readonly List<ValueCode> _values = [];
    readonly List<string> _conditions = [];
    readonly List<string> _treatments = [];
    Diagnosis? _principal;
    Procedure? _principalProcedure;
    string? _admitting;
    string? _drg;
    int _icdVersion = 10;

    public InstitutionalClaim Finish(InstitutionalClaim claim) => claim with
    {
        IcdVersion = _icdVersion,
        PrincipalDiagnosis = _principal,
        OtherDiagnoses = _others,
        AdmittingDiagnosis = _admitting,
        ReasonsForVisit = _reasons,
        ExternalCauses = _causes,
        Drg = _drg,
        PrincipalProcedure = _principalProcedure,
        OtherProcedures = _procedures,
        OccurrenceSpans = _spans,
        Occurrences = _occurrences,
        Values = _values,
        Conditions = _conditions,
        Treatments = _treatments,
    };

    public bool Take(X12Segment segment)
    {
        var kept = true;
        for (var i = 1; i <= segment.ElementCount; i++)
        {
            var qualifier = segment.Text(i, 1);
            kept &= qualifier.Length == 0 || TakeDiagnosis(segment, i, qualifier) || TakeProcedure(segment, i, qualifier) || TakeCode(segment, i, qualifier);
        }

        return kept;
    }

    bool TakeDiagnosis(X12Segment segment, int element, string qualifier)
    {
        var code = segment.Text(element, 2);
        switch (qualifier)
        {
            case "ABK" or "BK":
                _principal = new(code, Poa(segment, element));
                break;
            case "ABF" or "BF":
                _others.Add(new(code, Poa(segment, element)));
                break;
            case "ABN" or "BN":
                _causes.Add(new(code, Poa(segment, element)));
                break;
            case "ABJ" or "BJ":
                _admitting = code;
                break;
            case "APR" or "PR":
                _reasons.Add(code);
                break;
            default:
                return false;
        }

        _icdVersion = qualifier[0] == 'A' ? 10 : 9;
        return true;
    }

    bool TakeProcedure(X12Segment segment, int element, string qualifier)
    {
        if (qualifier is not ("BBR" or "BR" or "BBQ" or "BQ"))
        {
            return false;
        }

        var procedure = new Procedure(segment.Text(element, 2), Day(segment, element) ?? default);
        if (qualifier is "BBR" or "BR")
        {
            _principalProcedure = procedure;
        }
        else
        {
            _procedures.Add(procedure);
        }

        return true;
    }

    bool TakeCode(X12Segment segment, int element, string qualifier)
    {
        var code = segment.Text(element, 2);
        switch (qualifier)
        {
            case "DR":
                _drg = code;
                return true;
            case "BI":
                var (from, through) = notes.Days(segment, segment.Component(element, 4));
                _spans.Add(new(code, from ?? default, through ?? from ?? default));
                return true;
            case "BH":
                _occurrences.Add(new(code, Day(segment, element) ?? default));
                return true;
            case "BE":
                _values.Add(new(code, notes.Number(segment, segment.Component(element, 5)) ?? 0));
                return true;
            case "BG":
                _conditions.Add(code);
                return true;
            case "TC":
                _treatments.Add(code);
                return true;
            default:
                return false;
        }
    }

    DateOnly? Day(X12Segment segment, int element) => notes.Day(segment, segment.Component(element, 4));

    static PresentOnAdmission Poa(X12Segment segment, int element) => segment.Text(element, 9) switch
    {
        "Y" => PresentOnAdmission.Yes,
        "N" => PresentOnAdmission.No,
        "U" => PresentOnAdmission.Unknown,
        "W" => PresentOnAdmission.Undetermined,
        "1" => PresentOnAdmission.Exempt,
        _ => PresentOnAdmission.NotReported,
    };
}
