namespace Custodian.Ui.Web;

/// <summary>On an endpoint for programs: a request and its answer as JSON, shown in the API's description.</summary>
public sealed record ApiExample(string Request, string Reply);
