using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Patients.Quality;

namespace Custodian.Patients;

/// <summary>What a registration must say, and the default values that stand for "unknown" in other systems and are refused here (WORKFLOWS 2).</summary>
static class RegistrationRules
{
    /// <summary>What refuses the registration; null when nothing does.</summary>
    public static Problem? Check(Demographics said, DateOnly today, EmojiRule emoji = EmojiRule.Kept)
    {
        var errors = QualityChecks.Of(said, today, emoji, warnings: false);
        return errors.Count == 0 ? null : Problem.Invalid("PAT-0101", "The registration is not complete. Correct the fields shown.", [.. errors]);
    }

    /// <summary>What a person has to look at once more and may confirm.</summary>
    public static Problem? Doubt(Demographics said, DateOnly today, EmojiRule emoji)
    {
        var doubts = QualityChecks.Of(said, today, emoji, warnings: true);
        return doubts.Count == 0 ? null : Problem.Invalid("PAT-0108", "Look at the fields shown once more. If they are right, tick that you checked them.", [.. doubts]);
    }
}
