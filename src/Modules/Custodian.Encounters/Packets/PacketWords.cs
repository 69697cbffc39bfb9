using Custodian.Ui;

namespace Custodian.Encounters.Packets;

/// <summary>Languages and signers in words.</summary>
static class PacketWords
{
    /// <summary>ISO 639-1, those the hospital has forms in.</summary>
    public static IReadOnlyList<Choice> Languages { get; } =
    [
        new("en", "English"), new("es", "Spanish"), new("zh", "Chinese"), new("vi", "Vietnamese"), new("tl", "Tagalog"), new("ko", "Korean"), new("ru", "Russian"), new("ar", "Arabic"), new("fr", "French"), new("ht", "Haitian Creole"), new("pt", "Portuguese"),
        new("sign", "Sign language, interpreted"), new("other", "Another language, interpreted"),
    ];

    public static string Language(string code) => Languages.FirstOrDefault(l => l.Value == code)?.Text ?? "not asked";

    public static string Of(string role) => role switch
    {
        "Patient" => "The patient",
        "Representative" => "The patient's representative",
        "Registrar" => "Registration",
        "Practitioner" => "A practitioner",
        _ => role,
    };
}
