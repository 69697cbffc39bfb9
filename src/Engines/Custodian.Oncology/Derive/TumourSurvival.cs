namespace Custodian.Oncology.Derive;

/// <summary>A tumour on its way through the survival calculation.</summary>
sealed class TumourSurvival
{
    const int EarliestYear = 1900;
    const int AfterFederal = 100;

    readonly string _written;

    public TumourSurvival(Items tumour)
    {
        _written = tumour[Fields.DiagnosisDate];
        Known = new(_written);
        var sequence = Fields.Number(tumour["sequenceNumberCentral"]) ?? -1;
        Sequence = sequence is >= 60 and <= 97 ? sequence + AfterFederal : sequence;
        IsDeathCertificateOrAutopsyOnly = tumour["typeOfReportingSource"] is "6" or "7";
        Diagnosis = _written;
    }

    /// <summary>Date of diagnosis as far as known.</summary>
    public RegistryDate Known { get; private set; }

    /// <summary>The same, filled up.</summary>
    public RegistryDate Filled { get; set; }

    /// <summary>Sequence number, with non-federal ones (60-97) after all federal ones.</summary>
    public int Sequence { get; }

    public bool IsFederal => Sequence < AfterFederal;

    public bool IsDeathCertificateOrAutopsyOnly { get; }

    /// <summary>Date of diagnosis in the answer.</summary>
    public string Diagnosis { get; set; }

    public int RecordNumber { get; set; }

    public SurvivalAnswer Active { get; } = new();

    public SurvivalAnswer PresumedAlive { get; } = new();

    public void Begin(string lastContact) => Active.End = PresumedAlive.End = lastContact;

    /// <summary>False for a diagnosis without a year, or of a year outside the study.</summary>
    public bool MakeUsable(int cutoffYear)
    {
        if (Known.Year < EarliestYear || Known.Year > cutoffYear)
        {
            Diagnosis = "";
            return false;
        }

        Known = Known.InCalendar();
        return true;
    }

    public Items Answer() => new()
    {
        { "survDateActiveFollowup", Active.End },
        { "survDatePresumedAlive", PresumedAlive.End },
        { "survDateDxRecode", Diagnosis },
        { "survMosActiveFollowup", Active.Months },
        { "survMosPresumedAlive", PresumedAlive.Months },
        { "survDaysActiveFollowup", Active.Days },
        { "survDaysPresumedAlive", PresumedAlive.Days },
        { "survFlagActiveFollowup", Active.Flag },
        { "survFlagPresumedAlive", PresumedAlive.Flag },
        { "recordNumberRecode", Fields.Digits(RecordNumber, 2) },
    };
}
