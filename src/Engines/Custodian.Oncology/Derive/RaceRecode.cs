namespace Custodian.Oncology.Derive;

/// <summary>Race 1 with preference for races other than white, and with the link to the Indian Health Service (SEER Race 1 Recode, version 1, August 2024).</summary>
sealed class RaceRecode : IDerivation
{
    const int White = 1;
    const int Black = 2;
    const int AmericanIndian = 3;
    const int None = 88;
    const int LastSpecific = 97;
    const int Other = 98;
    const int Unknown = 99;

    public RegistryPatient Derive(RegistryPatient patient, DerivationOptions options)
    {
        var race = Fields.Number(patient.Items["race1"]) ?? Unknown;

        // Alaska's registry codes race by its own rules.
        if (!patient.Tumours.Any(t => t["addrAtDxState"].Equals("AK", StringComparison.OrdinalIgnoreCase)))
        {
            race = WithLink(Preferred(race, Fields.Number(patient.Items["race2"]) ?? Unknown, patient), patient.Items["ihsLink"]);
        }

        return new(new() { { "race1Recode", Fields.Digits(race, 2) } }, []);
    }

    /// <summary>A second race takes the place of white; and of "other" for a patient without a tumour before 1991.</summary>
    static int Preferred(int first, int second, RegistryPatient patient)
    {
        var specific = second is >= White and <= LastSpecific and not None;
        var early = patient.Tumours.Any(t => Fields.Year(t[Fields.DiagnosisDate]) < 1991);
        return specific && ((first == White && second >= Black) || (first == Other && !early)) ? second : first;
    }

    static int WithLink(int race, string link) => link switch
    {
        "9" => Unknown,
        "1" when race is White or Other or Unknown => AmericanIndian,
        _ => race,
    };
}
