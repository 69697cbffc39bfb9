using Custodian.Access.Roles;
using Custodian.Kernel;

namespace Custodian.Access.Web;

/// <summary>Refusals of the settings page that no slice knows.</summary>
static class SettingsProblems
{
    public static readonly Problem SamePassword = Problem.Invalid(
        "ACC-0117", "The new password is the old one.", new FieldError("password", "The new password is the old one. Choose a different one."));

    public static readonly Problem PasskeyNotProved = Problem.Conflict(
        "ACC-0118", "The passkey did not answer the challenge in time, or belongs to another site. Start again, and keep this page open until it is done.");

    /// <summary>What stands in the way of everything else.</summary>
    public static string? DueText(SettingsDue? due) => due switch
    {
        SettingsDue.Password => "Your password was given to you by somebody else. Choose your own to go on.",
        SettingsDue.SecondFactor => "Your role needs a second factor. Enrol an authenticator app or a passkey to go on.",
        _ => null,
    };
}
