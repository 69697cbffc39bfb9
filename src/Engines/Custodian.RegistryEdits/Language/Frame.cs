using Custodian.Kernel;
using Custodian.Staging;

namespace Custodian.RegistryEdits.Language;

/// <summary>What a condition is evaluated on: a patient, the tumour whose turn it is, and the tumour that asked when tumours are counted.</summary>
sealed class Frame(EditSet set, EditPacks packs)
{
    readonly int _diagnosis = set.SlotOf("dateOfDiagnosis");
    readonly int _site = set.SlotOf("primarySite");
    readonly int _histology = set.SlotOf("histologicTypeIcdO3");
    readonly int _behavior = set.SlotOf("behaviorCodeIcdO3");
    readonly SchemaChoice _schemas = new(set);

    public PatientRecord Record { get; private set; } = new(set);

    /// <summary>The tumour looked at; -1 when the rule is about the patient.</summary>
    public int Tumor { get; private set; }

    /// <summary>The tumour whose turn it is while others are counted.</summary>
    public int Asking { get; private set; }

    public DateOnly AsOf { get; private set; }

    /// <summary>Year of diagnosis of the tumour; 0 when unknown.</summary>
    public int DiagnosisYear { get; private set; }

    public void Begin(PatientRecord record, DateOnly asOf) => (Record, AsOf) = (record, asOf);

    /// <summary>It is the turn of a tumour, or of the patient (-1).</summary>
    public void Turn(int tumor)
    {
        (Tumor, Asking) = (tumor, tumor);
        DiagnosisYear = _diagnosis >= 0 && tumor >= 0 && PartialDate.TryParse(Item(_diagnosis), out var date) ? date.Year : 0;
        _schemas.Forget();
    }

    public ReadOnlySpan<char> Item(int slot) => set.Items[slot].OfPatient || Tumor < 0 ? Record.Patient[slot] : Record[Tumor][slot];

    public ReadOnlySpan<char> ItemOfAsking(int slot) => set.Items[slot].OfPatient || Asking < 0 ? Record.Patient[slot] : Record[Asking][slot];

    /// <summary>Of how many tumours the condition is true; not of the one that asks when <paramref name="others"/>.</summary>
    public int Count(Condition condition, bool others)
    {
        var (tumor, count) = (Tumor, 0);
        for (Tumor = 0; Tumor < Record.Tumors; Tumor++)
        {
            count += (!others || Tumor != Asking) && condition.Of(this) == Truth.True ? 1 : 0;
        }

        Tumor = tumor;
        return count;
    }

    public bool? PairIsListed => packs.SiteHistology?.Has(Item(_site), Item(_histology), Item(_behavior));

    public StagingAlgorithm Algorithm(string name) => packs.Algorithm(name)!;

    public SchemaChoice Schemas => _schemas;
}
