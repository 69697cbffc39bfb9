using System.Reflection;
using System.Text.RegularExpressions;
using Custodian.Kernel;
using Custodian.Server;
using Custodian.Store.Home;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Rules.Tests;

/// <summary>Every use case declares a permission, and every address says which use cases it runs.</summary>
public partial class SliceRules
{
    static readonly List<Assembly> Modules = [.. Directory.GetFiles(AppContext.BaseDirectory, "Custodian.*.dll")
        .Where(p => !Path.GetFileName(p).Contains("Test", StringComparison.Ordinal))
        .Select(Assembly.LoadFrom)];

    [Fact]
    public void Every_slice_has_a_dotted_name_and_permission()
    {
        var slices = AllSlices().ToList();

        Assert.NotEmpty(slices);
        Assert.Empty(slices.SelectMany(Violations));
        Assert.Empty(slices.GroupBy(s => s.Name).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void Every_handler_stands_in_a_slice() => Assert.Empty(Modules.SelectMany(a => a.GetTypes()).SelectMany(HandlersWithoutSlice));

    [Fact]
    public void A_planted_slice_without_permission_and_a_handler_without_slice_are_seen()
    {
        Assert.NotEmpty(Violations(PlantedWithoutPermission.Definition));
        Assert.NotEmpty(HandlersWithoutSlice(typeof(PlantedHandler)));
    }

    [Fact]
    public async Task Every_endpoint_declares_its_slices_or_why_it_is_open()
    {
        var root = Directory.CreateTempSubdirectory("custodian-routes-").FullName;
        await using var app = CustodianWeb.Build(new CustodianOptions { Home = new CustodianHome(root).Create() }, "http://127.0.0.1:0");
        var endpoints = ((IEndpointRouteBuilder)app).DataSources.SelectMany(d => d.Endpoints).ToList();

        Assert.NotEmpty(endpoints);
        Assert.Empty(endpoints.SelectMany(EndpointViolations));
        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public void A_planted_endpoint_that_declares_nothing_is_seen()
    {
        var bare = new RouteEndpointBuilder(_ => Task.CompletedTask, Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse("/planted"), 0).Build();

        Assert.NotEmpty(EndpointViolations(bare));
    }

    internal static IEnumerable<ISlice> AllSlices() => Modules.SelectMany(Slices);

    static IEnumerable<ISlice> Slices(Assembly assembly) =>
        from type in assembly.GetTypes()
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where typeof(ISlice).IsAssignableFrom(field.FieldType) && !type.ContainsGenericParameters
        select (ISlice)field.GetValue(null)!;

    static IEnumerable<string> Violations(ISlice slice) =>
        DottedName().IsMatch(slice.Permission) && DottedName().IsMatch(slice.Name) ? [] : [$"{slice.Name} declares the permission '{slice.Permission}'"];

    static IEnumerable<string> HandlersWithoutSlice(Type type) =>
        type is { IsAbstract: true, IsSealed: true }
        && type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Any(IsHandler)
        && !type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Any(f => typeof(ISlice).IsAssignableFrom(f.FieldType))
            ? [$"{type.FullName} handles input but declares no slice"]
            : [];

    static bool IsHandler(MethodInfo method) =>
        method.Name == "Handle" && method.GetParameters() is [{ ParameterType: { } first }, ..] && first == typeof(SliceContext);

    static IEnumerable<string> EndpointViolations(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<RunsSlices>() is null && endpoint.Metadata.GetMetadata<OpenToAll>() is null && !IsAssetFallback(endpoint)
            ? [$"{endpoint.DisplayName} declares neither its slices nor why it is open"]
            : [];

    /// <summary>From a checkout, the framework itself adds an endpoint that serves changed style sheets and scripts.</summary>
    static bool IsAssetFallback(Endpoint endpoint) => endpoint.DisplayName?.StartsWith("Fallback {**path:file}", StringComparison.Ordinal) == true;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+$")]
    private static partial Regex DottedName();

    static class PlantedWithoutPermission
    {
        public static readonly Slice<int, Done> Definition = Slice.Read<int, Done>("planted.read", "", Scope.System, (_, _) => Task.FromResult<Outcome<Done>>(Done.Value));
    }

    static class PlantedHandler
    {
        internal static Task<Outcome<Done>> Handle(SliceContext s, int input) => Task.FromResult<Outcome<Done>>(Done.Value);
    }
}
