using Custodian.Patients.Views;

namespace Custodian.Patients.Tests;

public class NameAlertTests
{
    public static readonly TheoryData<string, string, string, string, bool?> Pairs = new()
    {
        { "Okafor", "Margaret", "Okafor", "Margaret", true }, { "Okafor", "Margaret", "Okafor", "Peggy", false }, { "Okafor", "Margaret", "Okaffor", "Margret", false },
        { "Okafor", "Margaret", "Okafor", "Harald", null }, { "Okafor", "Margaret", "Lindqvist", "Margaret", null }, { "Smith", "John", "Smyth", "Jon", false },
    };

    [Theory, MemberData(nameof(Pairs))]
    public void People_of_one_unit_with_like_names_are_told(string family, string given, string otherFamily, string otherGiven, bool? same)
    {
        PatientView[] unit = [new() { Id = new(1), Family = family, Given = given }, new() { Id = new(2), Family = otherFamily, Given = otherGiven }];

        Assert.Equal(same is null ? [] : [new NameAlerts.Pair(new(1), new(2), same.Value)], NameAlerts.Of(unit));
    }
}
