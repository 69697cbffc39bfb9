using Custodian.Patients.ListDuplicates;
using Custodian.StoreTesting;

namespace Custodian.Patients.Tests;

public class ExportTests
{
    [Theory, OnBothStores]
    public async Task The_duplicates_are_exported_with_both_records_of_each_set(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314"));
        await hospital.Drain();
        await hospital.Add(Larkfield.Person("Okafur", "Margaret", "19510314"));
        await hospital.Drain();

        var file = (await hospital.Run(ExportDuplicates.ExportDuplicates.Definition, new DuplicateQuestion(DuplicateView.Open))).Value;

        var rows = file.Csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((await hospital.Run(ListDuplicates.ListDuplicates.Definition, new DuplicateQuestion(DuplicateView.Open))).Value.Total, rows.Length - 1);
        Assert.StartsWith("record,mrn,born,other_record,", rows[0]);
    }
}
