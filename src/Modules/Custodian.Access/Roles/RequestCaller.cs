using Custodian.Ui.Web;

namespace Custodian.Access.Roles;

/// <param name="Due">What the person must do in their settings before anything else is open to them.</param>
sealed record RequestCaller(CallerFeature Feature, SettingsDue? Due);

enum SettingsDue
{
    Password,
    SecondFactor,
}
