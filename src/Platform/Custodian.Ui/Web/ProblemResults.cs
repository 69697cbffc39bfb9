using Custodian.Kernel;
using Microsoft.AspNetCore.Http;

namespace Custodian.Ui.Web;

/// <summary>The one mapping of a problem to HTTP, for pages and JSON alike.</summary>
public static class ProblemResults
{
    public static int Status(this Problem problem) => problem.Kind switch
    {
        ProblemKind.NotFound => StatusCodes.Status404NotFound,
        ProblemKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        ProblemKind.Conflict or ProblemKind.Stale => StatusCodes.Status409Conflict,
        ProblemKind.Forbidden => StatusCodes.Status403Forbidden,
        ProblemKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>RFC 9457 problem details for JSON callers.</summary>
    public static IResult ToJson(this Problem problem) => Results.Problem(
        detail: problem.Text,
        statusCode: problem.Status(),
        title: problem.Code,
        extensions: new Dictionary<string, object?> { ["fields"] = problem.Fields, ["findings"] = problem.Findings });
}
