using System.Globalization;
using Custodian.Kernel;

namespace Custodian.Access.SignIn;

/// <summary>The refusals of signing in. None says whether the name exists.</summary>
static class SignInProblems
{
    public const string WrongCode = "ACC-0003";
    public const string PausedCode = "ACC-0004";

    public static readonly Problem StepOver =
        Problem.Forbidden("ACC-0005", "More than five minutes passed since the password. Enter your user name and password again.");

    public static readonly Problem PasskeyRefused =
        Problem.Forbidden("ACC-0007", "That passkey does not open an account here. Choose another one, or sign in with your password.");

    public static Problem Wrong(int left) =>
        Problem.Forbidden(WrongCode, "The user name or the password is not right. " + TriesLeft(left));

    public static Problem WrongSecondCode(int left) =>
        Problem.Forbidden("ACC-0006", "That code is not right, or was used before. Wait for the next one in your app, or use a recovery code. " + TriesLeft(left));

    public static Problem Paused(DateTime until) => Problem.Forbidden(
        PausedCode,
        string.Create(CultureInfo.InvariantCulture, $"Too many tries. This is paused until {until:HH:mm} UTC. Wait until then, or ask your administrator to end the pause."));

    static string TriesLeft(int left) => left switch
    {
        0 => "Further tries are paused, a little longer each time.",
        1 => "1 try is left before a pause.",
        _ => string.Create(CultureInfo.InvariantCulture, $"{left} tries are left before a pause."),
    };
}
