using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Coding.Batch;

/// <summary>
/// Batch actions of the queue: the chosen accounts are named first, then each is changed by the slice that changes one, in a transaction of
/// its own. What is refused is listed with its rule; nothing is passed over.
/// </summary>
static class BatchEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var read = ReadBatch.ReadBatch.Definition;
        routes.MapPost("/coding/batch/assign", (HttpContext http, SliceRunner runner, IFormCollection form) => Run(http, runner, BatchForm.Of(BatchDeed.Assign, form))).Runs(AssignCase.AssignCase.Definition, read);
        routes.MapPost("/coding/batch/pend", (HttpContext http, SliceRunner runner, IFormCollection form) => Run(http, runner, BatchForm.Of(BatchDeed.Pend, form))).Runs(PendCase.PendCase.Definition, read);
        routes.MapPost("/coding/batch/priority", (HttpContext http, SliceRunner runner, IFormCollection form) => Run(http, runner, BatchForm.Of(BatchDeed.Priority, form))).Runs(SetPriority.SetPriority.Definition, read);
    }

    static async Task<IResult> Run(HttpContext http, SliceRunner runner, BatchForm form)
    {
        if (form.Chosen.Count is 0 or > BatchForm.Most)
        {
            return await http.ProblemPage(Problem.Invalid("COD-0442", $"Choose 1 to {BatchForm.Most} accounts of the queue, then the action again."));
        }

        return form.Said is null || Missing(form) is not null ? await Ask(http, runner, form) : await Answer(http, runner, form);
    }

    /// <summary>What every row would be refused for is said once, on the form.</summary>
    static Problem? Missing(BatchForm form) => form.Deed switch
    {
        BatchDeed.Assign when form["Coder"].Length == 0 => AssignCase.AssignCase.Unknown,
        BatchDeed.Pend => PendCase.PendCase.Check(form["kind"], form["owner"]),
        BatchDeed.Priority when Raise(form) is null => SetPriority.SetPriority.Unchosen,
        _ => null,
    };

    static async Task<IResult> Ask(HttpContext http, SliceRunner runner, BatchForm form)
    {
        var problem = form.Said is null ? null : Missing(form);
        var read = await runner.Run(ReadBatch.ReadBatch.Definition, http.Caller(), [.. form.Chosen.Select(c => c.Id)], http.RequestAborted);
        return read.Problem is { } refused
            ? await http.ProblemPage(refused)
            : await http.Page<BatchPage>(new { Form = form, Found = read.Value, Problem = problem }, problem?.Status() ?? StatusCodes.Status200OK);
    }

    static async Task<IResult> Answer(HttpContext http, SliceRunner runner, BatchForm form)
    {
        List<(EncounterId, Problem)> refused = [];
        foreach (var (id, version) in form.Chosen)
        {
            if (await One(http, runner, form, id, version) is { } why)
            {
                refused.Add((id, why));
            }
        }

        var done = new BatchDone(form, form.Chosen.Count - refused.Count, refused);
        var read = await runner.Run(ReadBatch.ReadBatch.Definition, http.Caller(), [.. form.Chosen.Select(c => c.Id)], http.RequestAborted);
        return read.Problem is { } problem ? await http.ProblemPage(problem) : await http.Page<BatchDonePage>(new { Done = done, Found = read.Value });
    }

    static async Task<Problem?> One(HttpContext http, SliceRunner runner, BatchForm form, EncounterId id, long version) => form.Deed switch
    {
        BatchDeed.Assign => (await runner.Run(AssignCase.AssignCase.Definition, http.Caller(), new(id, version, form["Coder"] == BatchForm.Pool ? "" : form["Coder"]))).Problem,
        BatchDeed.Pend => (await runner.Run(PendCase.PendCase.Definition, http.Caller(), new(id, version, form["kind"], form["owner"], form["note"]))).Problem,
        _ => (await runner.Run(SetPriority.SetPriority.Definition, http.Caller(), new(id, version, Raise(form)))).Problem,
    };

    static CaseRaise? Raise(BatchForm form) => Enum.GetNames<CaseRaise>().Contains(form["Raised"]) ? Enum.Parse<CaseRaise>(form["Raised"]) : null;
}
