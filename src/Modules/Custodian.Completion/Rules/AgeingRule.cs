namespace Custodian.Completion.Rules;

/// <summary>The ladder of reminders: days since opening. Past its due time a deficiency is delinquent.</summary>
sealed record AgeingRule(int NoticeDays, int WarningDays)
{
    public DeficiencyAge Of(DateTime openedAt, DateTime dueAt, DateTime now) =>
        now > dueAt ? DeficiencyAge.Delinquent
        : now >= openedAt.AddDays(WarningDays) ? DeficiencyAge.Warning
        : now >= openedAt.AddDays(NoticeDays) ? DeficiencyAge.Notice
        : DeficiencyAge.InTime;
}
