using System.Text.Json;
using System.Text.Json.Serialization;

namespace Custodian.Encounters.Packets;

/// <summary>A form of an admission or discharge packet, as <c>packet-forms.json</c> or a facility has it.</summary>
/// <param name="Packet">admission or discharge.</param>
/// <param name="Classes">The classes of visit it is asked of.</param>
/// <param name="Signers">Who may sign it; the first is the usual one.</param>
/// <param name="DocumentType">What the signed form is filed as.</param>
/// <param name="Clock">Which clock says when it is due: start, end, moon, important-message, important-message-copy, change-of-status, noncoverage.</param>
/// <param name="Statement">What is signed. Our own words: the official form is given on paper or by the forms system.</param>
/// <param name="Source">The rule it comes from.</param>
/// <param name="Medicare">Asked only where Medicare or a Medicare plan pays.</param>
/// <param name="Insured">Asked only where somebody else than the patient pays.</param>
/// <param name="OnDemand">Given when somebody decides that it is needed; never missing by itself.</param>
/// <param name="Leaving">Asked only of those who leave this way: alive, transfer, ama, died.</param>
/// <param name="Languages">The language it was given in is recorded.</param>
/// <param name="ValidDays">Signed at one visit it serves later ones for so long; 0 for this visit only.</param>
/// <param name="Types">Codes of the types of visit it is asked of; null takes those of the classes, of patients who are seen and live.</param>
/// <param name="Original">Asked only under original Medicare, not a Medicare plan.</param>
/// <param name="RecurringDays">For series of visits: how long a signed one serves; 0 as <paramref name="ValidDays"/> says.</param>
public sealed record PacketForm(
    string Code, string Name, string Packet, IReadOnlyList<EncounterClass> Classes, IReadOnlyList<SignerRole> Signers, string DocumentType, string Clock, string Statement, string Source,
    bool Medicare = false, bool Insured = false, bool OnDemand = false, string? Leaving = null, bool Languages = false, int ValidDays = 0, int RecurringDays = 0,
    IReadOnlyList<string>? Types = null, bool Original = false)
{
    /// <summary>Types that no form of a patient who is seen is asked of, unless it names them.</summary>
    static readonly string[] Apart = ["organ-donor", "reference-lab", "pre-admission"];

    /// <summary>The facility's own version it comes from; 0 for the form as it comes with the program.</summary>
    [JsonIgnore]
    public int Version { get; init; }

    /// <summary>Codes of the types of visit it is asked of; none when it is switched off.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> AskedOf => Types ?? [.. EncounterType.All.Where(t => Classes.Contains(t.Class) && !Apart.Contains(t.Code)).Select(t => t.Code)];

    public static IReadOnlyList<PacketForm> All { get; } = Read();

    /// <summary>A form as it comes with the program.</summary>
    public static PacketForm? Find(string code) => All.FirstOrDefault(f => f.Code == code);

    public static PacketForm FromJson(string json, int version) => JsonSerializer.Deserialize(json, PacketFormJson.Default.PacketForm)! with { Version = version };

    public string ToJson() => JsonSerializer.Serialize(this, PacketFormJson.Default.PacketForm);

    static PacketForm[] Read()
    {
        using var stream = typeof(PacketForm).Assembly.GetManifestResourceStream("Custodian.Encounters.packet-forms.json")!;
        return JsonSerializer.Deserialize(stream, PacketFormJson.Default.PacketFormArray)!;
    }
}

public enum SignerRole
{
    Patient,
    Representative,
    Registrar,
    Practitioner,
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(PacketForm[]))]
[JsonSerializable(typeof(PacketForm))]
sealed partial class PacketFormJson : JsonSerializerContext;
