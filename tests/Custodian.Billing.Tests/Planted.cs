using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Billing.Tests;

/// <summary>
/// Rows of modules upstream, as they lie in the store after that module's own work. Tests of billing need final codes and flags without the
/// packs and forms that make them; the row types are not theirs, so they are found by table.
/// </summary>
static class Planted
{
    public static object Row(CustodianDb db, string table, params (string Property, object? Value)[] values)
    {
        var row = Activator.CreateInstance(TypeOf(db, table))!;
        Set(row, values);
        db.Add(row);
        return row;
    }

    public static async Task<object?> Find(CustodianDb db, string table, params object[] key) => await db.FindAsync(TypeOf(db, table), key);

    public static void Set(object row, params (string Property, object? Value)[] values)
    {
        foreach (var (name, value) in values)
        {
            var property = row.GetType().GetProperty(name)!;
            property.SetValue(row, property.PropertyType.IsEnum && value is string word ? Enum.Parse(property.PropertyType, word) : value);
        }
    }

    static Type TypeOf(CustodianDb db, string table) => db.Model.GetEntityTypes().Single(t => t.GetTableName() == table).ClrType;
}
