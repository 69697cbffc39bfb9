namespace Custodian.Naaccr.Reading;

/// <summary>How a piece of parsing ended.</summary>
enum Step
{
    Done,

    /// <summary>The buffer ends inside: fill it and begin the patient again.</summary>
    More,

    /// <summary>Reading cannot go on; the fault is noted.</summary>
    Fault,
}
