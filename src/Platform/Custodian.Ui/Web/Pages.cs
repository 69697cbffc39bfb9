using Custodian.Kernel;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Ui.Web;

/// <summary>The shell of the request, for the cascading value that <c>Page</c> takes.</summary>
public sealed class ShellOfRequest
{
    public ShellModel? Model { get; set; }
}

/// <summary>How endpoints answer with HTML: a page in the shell, a fragment for htmx, or the page of a problem.</summary>
public static class Pages
{
    public static IServiceCollection AddCustodianUi(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddMemoryCache();
        services.AddScoped<ShellOfRequest>();
        services.AddSingleton<Shells>();
        services.AddCascadingValue(sp => sp.GetRequiredService<ShellOfRequest>().Model);
        return services;
    }

    /// <summary>A whole page. The component is written around <c>&lt;Page&gt;</c>.</summary>
    public static async Task<IResult> Page<TComponent>(this HttpContext http, object? parameters = null, int status = StatusCodes.Status200OK)
        where TComponent : IComponent
    {
        var shell = http.RequestServices.GetRequiredService<ShellOfRequest>();
        shell.Model ??= await http.RequestServices.GetRequiredService<Shells>().Build(http);
        http.Response.Headers.CacheControl = "no-cache, no-store";
        return Component<TComponent>(parameters, status);
    }

    /// <summary>A fragment that htmx puts into the page.</summary>
    public static IResult Fragment<TComponent>(this HttpContext http, object? parameters = null, int status = StatusCodes.Status200OK)
        where TComponent : IComponent
    {
        http.Response.Headers.CacheControl = "no-cache, no-store";
        return Component<TComponent>(parameters, status);
    }

    /// <summary>True when htmx asks for a fragment rather than a person for a page.</summary>
    public static bool WantsFragment(this HttpContext http) => http.Request.Headers.ContainsKey("HX-Request");

    public static Task<IResult> ProblemPage(this HttpContext http, Problem problem) =>
        http.WantsFragment()
            ? Task.FromResult(http.Fragment<ProblemNotice>(new { Problem = problem }, problem.Status()))
            : http.Page<ProblemPage>(new { Problem = problem, Steps = Steps(http, problem) }, problem.Status());

    /// <summary>The page of a value, or of the problem that prevented it.</summary>
    public static Task<IResult> Page<TComponent, T>(this HttpContext http, Outcome<T> outcome, Func<T, object> parameters)
        where TComponent : IComponent => outcome.Problem is { } problem ? http.ProblemPage(problem) : http.Page<TComponent>(parameters(outcome.Value));

    static IReadOnlyList<ProblemStep> Steps(HttpContext http, Problem problem) => problem.About is null
        ? []
        : [.. http.RequestServices.GetServices<ProblemStep>().Where(step => step.Code == problem.Code && http.Caller().May(step.Permission))];

    static RazorComponentResult<TComponent> Component<TComponent>(object? parameters, int status)
        where TComponent : IComponent =>
        parameters is null ? new() { StatusCode = status } : new(parameters) { StatusCode = status };
}
