using Custodian.Kernel;
using Custodian.Store.Home;
using Custodian.Ui;

namespace Custodian.Access.Web;

/// <summary>What the sign-in page shows.</summary>
/// <param name="Back">The page to go to afterwards.</param>
/// <param name="Ended">The browser held a session that is over.</param>
public sealed record SignInModel(CustodianOptions Options, string Back, Problem? Problem, bool Ended, Preferences Preferences)
{
    public string Hospital => Options.Demo ? "Larkfield General Hospital" : "Custodian";
}
