namespace Custodian.Primaries;

/// <summary>The answer of a rule.</summary>
readonly record struct Answer(Verdict Verdict, Doubt Doubt = Doubt.None)
{
    public static Answer No => default;

    public static Answer Single => new(Verdict.SinglePrimary);

    public static Answer Multiple => new(Verdict.MultiplePrimaries);

    public static Answer Review(Doubt doubt) => new(Verdict.Questionable, doubt);

    public static Answer PerhapsSingle(Doubt doubt) => new(Verdict.PerhapsSingle, doubt);

    public static Answer PerhapsMultiple(Doubt doubt) => new(Verdict.PerhapsMultiple, doubt);

    public bool IsPerhaps => Verdict is Verdict.PerhapsSingle or Verdict.PerhapsMultiple;

    /// <summary>What it would be if the doubt were settled in its favour.</summary>
    public Verdict Leaning => Verdict switch
    {
        Verdict.PerhapsSingle => Verdict.SinglePrimary,
        Verdict.PerhapsMultiple => Verdict.MultiplePrimaries,
        _ => Verdict,
    };
}
