using Custodian.Kernel;
using Custodian.StoreTesting;

namespace Custodian.Coding.Tests;

public class EditionTests
{
    [Theory, OnBothStores]
    public async Task Editions_are_those_of_the_discharge_date(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Ready();
        await ward.Save(id, Ward.Sepsis);

        var answer = (await ward.Open(id)).Answer;

        Assert.Equal("43.1", answer.Drg?.Edition);
        Assert.Equal(["icd10cm-FY2026", "icd10pcs-FY2026", "msdrg-43.1", "drgweights-FY2026", "mce-43.1"], answer.Editions.Take(5).Select(e => e.Id));
    }

    [Theory, OnBothStores]
    public async Task An_earlier_discharge_takes_the_earlier_books(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Admit(at: new(2025, 3, 4, 12, 0, 0, DateTimeKind.Utc));
        await ward.Discharge(id, new(2025, 3, 10, 12, 0, 0, DateTimeKind.Utc));
        await ward.Save(id, new([new("E11A", "Y")], []));

        var answer = (await ward.Open(id)).Answer;

        Assert.Equal(["icd10cm-FY2025", "icd10pcs-FY2025", "msdrg-42.0", "drgweights-FY2025"], answer.Editions.Take(4).Select(e => e.Id));
        Assert.Contains(answer.Findings, f => f is { Code: "COD-0071", Severity: Severity.Error });
    }

    [Theory, OnBothStores]
    public async Task A_code_of_the_new_year_is_right_for_a_discharge_of_that_year(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Ready();
        await ward.Save(id, new([new("E11A", "Y")], []));

        Assert.DoesNotContain((await ward.Open(id)).Answer.Findings, f => f.Code is "COD-0005" or "COD-0071");
    }

    [Theory, OnBothStores]
    public async Task Without_the_edition_of_the_day_it_says_so_and_takes_no_other(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind, pack => pack is "icd10cm-FY2025" or "msdrg-42.0");
        var id = await ward.Ready();
        await ward.Save(id, Ward.Sepsis);

        var answer = (await ward.Open(id)).Answer;

        Assert.Null(answer.Drg);
        Assert.Contains("MS-DRG on the shelf covers 10-Sep-2026; there are 42.0", answer.NoDrg, StringComparison.Ordinal);
        Assert.Equal(["COD-0201", "COD-0201", "COD-0203"], answer.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Code).Order());
    }

    [Theory, OnBothStores]
    public async Task A_hospital_without_packs_can_save_but_not_finalise(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind, shelve: false);
        var id = await ward.Ready();

        var saved = await ward.Save(id, Ward.Sepsis);
        var final = await ward.Finalise(id);

        Assert.True(saved.Ok);
        Assert.Equal("COD-0406", final.Problem?.Code);
        Assert.Contains(final.Problem!.Findings!, f => f.Text.Contains("Build and install", StringComparison.Ordinal));
    }
}
