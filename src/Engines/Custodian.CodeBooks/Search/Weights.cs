namespace Custodian.CodeBooks.Search;

/// <summary>What a word is worth, in the text that is searched and in the query.</summary>
internal static class Weights
{
    /// <summary>How telling a word is: rare words more, on a slow scale, because rare often only means a rarely coded site.</summary>
    public static float Telling(int docs, int all) => 1f + MathF.Log(1f + ((float)all / Math.Max(1, docs)));

    // What a title says by default costs nothing when the query leaves it out: the coder who writes "fracture of femur" means the
    // unspecified, closed, initial one, and a subsequent encounter or a sequela would be said.
    public static float InText(string word) => word switch
    {
        "unspecified" or "no" or "nos" => 0.08f,
        "initial" or "encounter" or "approach" => 0.06f,
        "without" or "not" => 0.15f,
        "closed" or "open" or "accidental" or "uncomplicated" => 0.2f,
        "with" => 0.3f,
        "primary" or "malignant" => 0.7f,
        "right" or "left" or "bilateral" => 0.8f,
        "subsequent" or "sequela" => 1.6f,
        "other" or "specified" => 0.6f,
        _ => 1f,
    };

    public static float InQuery(string word) => word switch
    {
        "unspecified" or "nos" or "other" or "specified" => 0.3f,
        "with" or "patient" or "encounter" or "approach" or "disease" or "disorder" or "syndrome" or "condition" => 0.4f,
        "without" => 0.7f,
        _ => 1f,
    };

    public static float Of(HitKind kind) => kind switch
    {
        HitKind.Index => 1.04f,
        HitKind.Inclusion => 1.02f,
        HitKind.ExternalCause => 1.0f,
        HitKind.Neoplasm => 1.0f,
        HitKind.Drug => 0.97f,
        _ => 1f,
    };
}
