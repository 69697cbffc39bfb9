using Custodian.Kernel;

namespace Custodian.Access.SignIn;

/// <summary>How a sign-in goes on.</summary>
abstract record SignInAnswer
{
    /// <summary>Signed in: the key goes into the session cookie.</summary>
    public sealed record SignedIn(string Key) : SignInAnswer;

    /// <summary>The password was right; the key of the step goes into the step cookie, and the code is asked for.</summary>
    public sealed record CodeDue(string StepKey) : SignInAnswer;

    public sealed record Refused(Problem Problem) : SignInAnswer;
}
