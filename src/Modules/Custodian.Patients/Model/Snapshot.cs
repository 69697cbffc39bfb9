using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Custodian.Kernel;

namespace Custodian.Patients.Model;

/// <summary>The demographics at one moment, for the history.</summary>
sealed record Snapshot(
    string Family, string Given, string Middle, string Suffix, string Preferred, string BirthDate, string Sex,
    string Street, string City, string State, string Zip, string Phone, string SsnLast4, string DiedOn)
{
    public static Snapshot Of(Patient p) => new(
        p.Family, p.Given, p.Middle, p.Suffix, p.Preferred, p.BirthDate?.ToDigits() ?? "", p.Sex,
        p.Street, p.City, p.State, p.Zip, p.Phone, p.SsnLast4, p.DiedOn?.ToString("yyyyMMdd", null) ?? "");

    public static Snapshot Read(string json) => JsonSerializer.Deserialize(json, SnapshotJson.Default.Snapshot)!;

    public void WriteTo(Patient p)
    {
        (p.Family, p.Given, p.Middle, p.Suffix, p.Preferred, p.Sex) = (Family, Given, Middle, Suffix, Preferred, Sex);
        (p.Street, p.City, p.State, p.Zip, p.Phone, p.SsnLast4) = (Street, City, State, Zip, Phone, SsnLast4);
        p.BirthDate = PartialDate.TryParse(BirthDate, out var born) ? born : null;
        p.DiedOn = DateOnly.TryParseExact(DiedOn, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var died) ? died : null;
    }
}

[JsonSerializable(typeof(Snapshot))]
sealed partial class SnapshotJson : JsonSerializerContext;
