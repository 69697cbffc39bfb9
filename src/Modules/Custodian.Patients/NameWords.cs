using Custodian.Patients.Model;
using Custodian.Ui;

namespace Custodian.Patients;

/// <summary>Other names in words.</summary>
static class NameWords
{
    public static string Of(NameKind kind) => kind switch
    {
        NameKind.Alias => "Alias",
        NameKind.Former => "Former name",
        NameKind.Maiden => "Maiden name",
        NameKind.Preferred => "Preferred name",
        _ => "Name by policy",
    };

    /// <summary><c>Maiden name LINDQVIST, Anna</c>.</summary>
    public static string Describe(PatientName name) => $"{Of(name.Kind)} {Text(name)}";

    public static string Text(PatientName name) => name.Family.Length > 0 ? Show.Name(name.Family, name.Given, name.Middle) : name.Given;
}
