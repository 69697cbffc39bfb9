using Custodian.Packs;
using Custodian.Store.Shelf;

namespace Custodian.Store.Tests;

public sealed class PackShelfTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("custodian-shelf-").FullName;

    [Fact]
    public void The_edition_is_chosen_by_the_day()
    {
        Write("FY2025", new(2024, 10, 1), new(2025, 9, 30));
        Write("FY2026", new(2025, 10, 1), null);
        using var shelf = new PackShelf(_folder);

        Assert.Equal("FY2025", shelf.For(PackKinds.Icd10Cm, new(2025, 9, 30))?.Manifest.Edition);
        Assert.Equal("FY2026", shelf.For(PackKinds.Icd10Cm, new(2025, 10, 1))?.Manifest.Edition);
        Assert.Null(shelf.For(PackKinds.Icd10Cm, new(2020, 1, 1)));
    }

    [Fact]
    public void A_partial_edition_gives_way_to_a_complete_one()
    {
        Write("starter", new(2020, 1, 1), null, partial: true);
        Write("FY2026", new(2025, 10, 1), null);
        using var shelf = new PackShelf(_folder);

        Assert.Equal("FY2026", shelf.For(PackKinds.Icd10Cm, new(2026, 1, 1))?.Manifest.Edition);
        Assert.Equal("starter", shelf.For(PackKinds.Icd10Cm, new(2021, 1, 1))?.Manifest.Edition);
    }

    [Fact]
    public void A_damaged_pack_is_set_aside_with_its_reason_and_the_rest_served()
    {
        Write("FY2026", new(2025, 10, 1), null);
        File.WriteAllText(Path.Combine(_folder, "broken.pack"), "not a pack");
        File.WriteAllBytes(Path.Combine(_folder, "empty.pack"), []);
        using var shelf = new PackShelf(_folder);

        Assert.Equal(2, shelf.All.Count(p => p.Image is null && p.Fault.Length > 0));
        Assert.NotNull(shelf.For(PackKinds.Icd10Cm, new(2026, 1, 1)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    void Write(string edition, DateOnly from, DateOnly? through, bool partial = false)
    {
        var manifest = new PackManifest(PackKinds.Icd10Cm, edition, from, through, "starter", partial, [], new Dictionary<string, long>(), "test 1");
        File.WriteAllBytes(Path.Combine(_folder, manifest.Id + ".pack"), new PackWriter().Add("codes", "A00"u8).ToBytes(manifest));
    }
}
