using Custodian.Store.Slices;
using Microsoft.AspNetCore.Http;

namespace Custodian.Patients.PatientForms;

/// <summary>The day dates on a form are read against ("t", two-digit years).</summary>
static class FormDay
{
    public static DateOnly Today(HttpContext http) => DateOnly.FromDateTime(Instant.Of((TimeProvider)http.RequestServices.GetService(typeof(TimeProvider))!));
}
