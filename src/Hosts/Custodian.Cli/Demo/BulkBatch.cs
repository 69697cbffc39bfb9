using Custodian.Coding;
using Custodian.Encounters;
using Custodian.Patients;
using Custodian.Records;

namespace Custodian.Cli.Demo;

/// <summary>Rows of one batch, one list a module.</summary>
sealed class BulkBatch
{
    public List<BulkPatient> Patients { get; } = [];

    public List<BulkEncounter> Encounters { get; } = [];

    public List<BulkDocument> Documents { get; } = [];

    public List<BulkCoding> Coding { get; } = [];
}
