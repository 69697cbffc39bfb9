using Custodian.Kernel;

namespace Custodian.Ui.Web;

/// <summary>A way on from a refusal about a patient, offered on the page of the problem by the module that owns the way.</summary>
/// <param name="Code">The problem it belongs to.</param>
/// <param name="Permission">Only who holds it is offered the way.</param>
public sealed record ProblemStep(string Code, string Text, string Permission, Func<PatientId, string> Href);
