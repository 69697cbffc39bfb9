namespace Custodian.Primaries;

/// <summary>
/// The checks that need no table (J. Ferlay, C. Burkhard, S. Whelan, D.M. Parkin, Check and Conversion Programs for Cancer Registries, IARC Technical Report
/// 42, 2005; morphologies of ICD-O-3.1 as CanReg 5 release 45 adds them). Numbers in brackets are those of the report's edits.
/// </summary>
static class IarcItemChecks
{
    const int Male = 1, Female = 2, Malignant = 3, InSitu = 2, GradeUnknown = 9, FirstLymphoma = 9590;

    /// <summary>Diagnoses credible without microscopic confirmation (10).</summary>
    static readonly MorphologySet ClinicalDiagnoses = MorphologySet.Of(
        "8000", "8150", "8151", "8152", "8153", "8154", "8170", "8270", "8271", "8272", "8273", "8274", "8275", "8276", "8277", "8278", "8279", "8280", "8281", "8800",
        "8960", "9050", "9100", "9140", "9350", "9380", "9384", "9500", "9510", "9530", "9531", "9532", "9533", "9534", "9535", "9536", "9537", "9538", "9539", "9590",
        "9732", "9761", "9800");

    /// <summary>Histologies that name their own grade (9).</summary>
    static readonly (int Grade, int[] Histologies)[] OwnGrades =
    [
        (1, [8331, 9187, 9511]),
        (2, [8249, 8332, 9083, 9243, 9372]),
        (3, [8631, 8634]),
        (4, [8020, 8021, 8805, 9062, 9082, 9392, 9401, 9451, 9505, 9512]),
        (5, [9702, 9705, 9708, 9709, 9714, 9716, 9717, 9718, 9719, 9724, 9726, 9729, 9827, 9834, 9837]),
        (6, [9712, 9728, 9737, 9738, 9811, 9812, 9813, 9814, 9815, 9816, 9817, 9818, 9823, 9833, 9836]),
        (8, [9948]),
    ];

    public static CheckCode Basis(IarcCase c)
    {
        var fault = default(ItemFault);
        var (basis, morphology, topography) = (fault.Number(c.Basis), fault.Number(c.Morphology), fault.Number(c.Topography));
        var melanomaOfEyeOrSkin = morphology == 8720 && topography / 10 is (69 or 44);
        return fault.Found ? fault.Code
            : melanomaOfEyeOrSkin || IsIn(ClinicalDiagnoses, morphology) || basis is >= 5 and <= 8 ? CheckCode.OK
            : CheckCode.Query;
    }

    public static CheckCode Grade(IarcCase c)
    {
        var fault = default(ItemFault);
        var (grade, behaviour, morphology) = (fault.Number(c.Grade), fault.Number(c.Behaviour), fault.Number(c.Morphology));
        return fault.Found ? fault.Code
            : grade == GradeUnknown || (behaviour == Malignant && grade is >= 1 and < GradeUnknown && IsConsistent(grade, morphology)) ? CheckCode.OK
            : CheckCode.Invalid;
    }

    public static CheckCode AgeTopography(IarcCase c)
    {
        var fault = default(ItemFault);
        var (age, topography) = (fault.Number(c.Age), fault.Number(c.Topography));
        var organ = topography / 10;
        var adultOnly = topography == 384 || organ is 15 or 19 or 20 or 21 or 23 or 24 or 50 or 53 or 54 or 55;
        return fault.Found ? fault.Code : RareIf((age < 5 && organ == 61) || (age < 20 && adultOnly));
    }

    public static CheckCode AgeMorphology(IarcCase c)
    {
        var fault = default(ItemFault);
        var (age, morphology) = (fault.Number(c.Age), fault.Morphology(c.Morphology));
        return fault.Found ? fault.Code : RareIf(
            (age <= 25 && morphology is (9730 or 9823 or 9890))
            || (age < 15 && morphology is (9724 or 9732))
            || (age >= 15 && morphology is (8910 or 8960 or 8961 or 8962 or 8970 or 8981 or 8991 or 9072 or 9470 or 9490 or 9500 or 9687)));
    }

    public static CheckCode AgeTopographyMorphology(IarcCase c)
    {
        var fault = default(ItemFault);
        var (age, organ, morphology) = (fault.Number(c.Age), fault.Number(c.Topography) / 10, fault.Morphology(c.Morphology));
        return fault.Found ? fault.Code : RareIf(organ switch
        {
            61 => age < 40 && morphology / 10 == 814,
            17 => age < 20 && morphology < FirstLymphoma,
            18 or 33 or 34 => age < 20 && morphology / 10 != 824,
            69 => age > 5 && morphology is (9510 or 9512),
            58 => age is (< 15 or > 45) && morphology == 9100,
            _ => false,
        });
    }

    public static CheckCode TopographyBehaviour(IarcCase c)
    {
        var fault = default(ItemFault);
        var (behaviour, organ) = (fault.Number(c.Behaviour), fault.Number(c.Topography) / 10);
        return fault.Found ? fault.Code : RareIf(behaviour == InSitu && organ is (40 or 41 or 42 or 47 or 49 or 70 or 71 or 72));
    }

    public static CheckCode SexTopography(IarcCase c)
    {
        var fault = default(ItemFault);
        var (sex, organ) = (fault.Number(c.Sex), fault.Number(c.Topography) / 10);
        return fault.Found ? fault.Code
            : (sex == Male && organ is >= 51 and <= 58) || (sex == Female && organ is >= 60 and <= 63) ? CheckCode.Invalid
            : CheckCode.OK;
    }

    static bool IsConsistent(int grade, int morphology)
    {
        var isB = morphology is >= 9670 and <= 9699;
        var isTOrKiller = morphology is >= 9700 and <= 9719;
        return !Array.Exists(OwnGrades, own => own.Grade != grade && Array.IndexOf(own.Histologies, morphology) >= 0)
            && !(grade is >= 5 and <= 8 && morphology < FirstLymphoma)
            && !(isTOrKiller && grade is not (5 or 8))
            && !(isB && grade != 6);
    }

    static bool IsIn(MorphologySet set, int morphology) => morphology is >= 8000 and <= 9999 && set.HasHistology(morphology);

    static CheckCode RareIf(bool rare) => rare ? CheckCode.Rare : CheckCode.OK;
}
