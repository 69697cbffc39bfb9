using Custodian.Kernel;

namespace Custodian.Access.Model;

enum StepKind
{
    /// <summary>The password was right; the code of the authenticator is due.</summary>
    Code,

    /// <summary>A passkey challenge for signing in or unlocking.</summary>
    PasskeyUse,

    /// <summary>A passkey challenge for enrolment.</summary>
    PasskeyEnrolment,
}

/// <summary>What the server remembers between two requests of a sign-in or enrolment. The browser holds a random key.</summary>
sealed class SignInStep
{
    public required string KeyHash { get; init; }

    public required StepKind Kind { get; init; }

    /// <summary>Null for a passkey challenge before anybody said who they are.</summary>
    public UserId? UserId { get; init; }

    /// <summary>The passkey challenge; empty for a code.</summary>
    public string State { get; init; } = "";

    public required DateTime EndsAt { get; init; }
}
