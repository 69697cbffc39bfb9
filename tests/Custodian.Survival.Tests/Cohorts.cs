namespace Custodian.Survival.Tests;

/// <summary>The data sets of the reference files as follow-up.</summary>
static class Cohorts
{
    public static FollowUp Lung(params string[] by)
    {
        var table = Table.Reference("survival/data/lung_228.csv.gz");
        return Grouped(table.Numbers("time"), Array.ConvertAll(table.Integers("status"), s => s == 2 ? 1 : 0), by.Length == 0 ? null : table.Text(by[0]));
    }

    public static FollowUp Veteran()
    {
        var table = Table.Reference("survival/data/veteran_137.csv.gz");
        return Grouped(table.Numbers("time"), table.Integers("status"), table.Text("celltype"));
    }

    public static FollowUp Colrec() => Colrec(out _);

    public static FollowUp Colrec(out Demographics people)
    {
        var table = Table.Reference("survival/data/colrec_5971.csv.gz");
        people = new()
        {
            AgeInDays = table.Numbers("age"), Sex = table.Text("sex"),
            Start = [.. table.Text("diag").Select(d => (DateOnly?)DateOnly.Parse(d, System.Globalization.CultureInfo.InvariantCulture))],
        };
        return Grouped(table.Numbers("time"), table.Integers("stat"), null);
    }

    public static RateTable Slovenia() => RateTable.Read(Table.Bytes("survival/rates/slopop_1930_2022.csv.gz"), RateTableShape.Calendar).Value;

    public static FollowUp Of(double[] time, int[] status) => FollowUp.From(new() { Time = time, Status = status });

    public static FollowUp Grouped(double[] time, int[] status, string[]? by)
    {
        string[] names = by is null ? ["all"] : [.. by.Distinct().Order(StringComparer.Ordinal)];
        return FollowUp.From(new() { Time = time, Status = status, Group = by is null ? null : Array.ConvertAll(by, b => Array.IndexOf(names, b)), GroupNames = names });
    }
}
