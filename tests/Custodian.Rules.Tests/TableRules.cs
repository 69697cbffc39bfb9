using System.Text.RegularExpressions;
using Custodian.Kernel;
using Custodian.Store.Model;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Custodian.Rules.Tests;

/// <summary>Only the owner writes or reads its tables, and every table about a patient says how it follows a merge.</summary>
public class TableRules
{
    [Fact]
    public async Task Every_table_carries_its_modules_prefix_and_is_mapped_by_its_own_assembly()
    {
        await using var hospital = await Hospital.Open(StoreKind.Sqlite);
        var modules = hospital.Get<ModuleModels>().All;
        var entities = await hospital.Query(db => Task.FromResult(db.Model.GetEntityTypes().Where(e => e.GetTableName() is not null).ToList()));

        Assert.NotEmpty(entities);
        Assert.Empty(entities.SelectMany(e => OwnershipViolations(e.GetTableName()!, e.ClrType, modules)));
    }

    [Fact]
    public void A_planted_table_of_another_module_is_seen()
    {
        Assert.NotEmpty(OwnershipViolations("coding_case", typeof(Planted), [new PlantedModel()]));
        Assert.Empty(OwnershipViolations("planted_row", typeof(Planted), [new PlantedModel()]));
    }

    [Fact]
    public void No_module_names_the_table_of_another_in_sql() => Assert.Empty(
        Repository.Files("src/Modules", ".cs", ".razor").SelectMany(f => ForeignTables(f.Path, f.Text)));

    [Fact]
    public void A_planted_sql_join_on_a_foreign_table_is_seen()
    {
        Assert.NotEmpty(ForeignTables("src/Modules/Custodian.Coding/X.cs", "select * from patients_patient p"));
        Assert.Empty(ForeignTables("src/Modules/Custodian.Coding/X.cs", "select * from patients_v_patient p join coding_case c"));
    }

    [Fact]
    public async Task Every_patient_scoped_table_has_a_merge_handler()
    {
        await using var hospital = await Hospital.Open(StoreKind.Sqlite);
        var handled = hospital.Get<ModuleModels>().MergeHandlers.Select(h => h.Entity).ToHashSet();
        var entities = await hospital.Query(db => Task.FromResult(db.Model.GetEntityTypes().Where(e => e.GetTableName() is not null).Select(e => (e.ClrType, HasPatient(e))).ToList()));

        Assert.Empty(entities.SelectMany(e => MergeViolations(e.ClrType, e.Item2, handled)));
    }

    [Fact]
    public void A_planted_patient_table_without_a_handler_is_seen()
    {
        Assert.NotEmpty(MergeViolations(typeof(Planted), hasPatient: true, []));
        Assert.Empty(MergeViolations(typeof(Planted), hasPatient: true, [typeof(Planted)]));
    }

    [Fact]
    public async Task The_merge_counts_run_on_every_handler()
    {
        await using var hospital = await Hospital.Open(StoreKind.Sqlite);
        foreach (var handler in hospital.Get<ModuleModels>().MergeHandlers)
        {
            await hospital.Query(db => handler.Count(db, new PatientId(1)));
        }
    }

    static bool HasPatient(IEntityType entity) => entity.GetProperties().Any(p => p.ClrType == typeof(PatientId) || p.ClrType == typeof(PatientId?));

    static IEnumerable<string> OwnershipViolations(string table, Type row, IReadOnlyList<IModuleModel> modules)
    {
        var owner = modules.FirstOrDefault(m => m.GetType().Assembly == row.Assembly);
        var framework = row.Namespace?.StartsWith("Microsoft.AspNetCore.Identity", StringComparison.Ordinal) == true && table.StartsWith("access_", StringComparison.Ordinal);
        return framework || (owner is not null && table.StartsWith(owner.Module + "_", StringComparison.Ordinal)) ? [] : [$"{table} is mapped by {row.FullName}, which does not own it"];
    }

    static IEnumerable<string> MergeViolations(Type row, bool hasPatient, HashSet<Type> handled) =>
        hasPatient && !handled.Contains(row) && row.Name is not "FactRow" and not "SearchRecord" ? [$"{row.Name} names a patient but no merge handler is registered for it"] : [];

    static IEnumerable<string> ForeignTables(string path, string text)
    {
        var own = path.Split('/')[2]["Custodian.".Length..].ToLowerInvariant();
        string[] prefixes = ["access", "patients", "encounters", "records", "completion", "coding", "billing", "interfaces"];
        var foreign = string.Join('|', prefixes.Where(p => p != own));
        return Regex.Matches(text, $@"\b(from|join|into|update)\s+({foreign})_(?!v_)\w+", RegexOptions.IgnoreCase).Select(m => $"{path}: {m.Value}");
    }

    sealed class Planted
    {
        public PatientId PatientId { get; init; }
    }

    sealed class PlantedModel : IModuleModel
    {
        public string Module => "planted";

        public void Configure(ModelBuilder model)
        {
        }
    }
}
