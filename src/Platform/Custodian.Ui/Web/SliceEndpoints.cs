using Custodian.Store.Slices;
using Microsoft.AspNetCore.Builder;

namespace Custodian.Ui.Web;

/// <summary>On an endpoint: the slices it runs. The route inventory test refuses an endpoint with neither this nor <see cref="OpenToAll"/>.</summary>
public sealed record RunsSlices(IReadOnlyList<ISlice> Slices);

/// <summary>On an endpoint that serves signed-out visitors, with the reason why it may.</summary>
public sealed record OpenToAll(string Reason);

public static class SliceEndpoints
{
    /// <summary>Declares the slices an endpoint runs; it then needs a signed-in caller. The runner checks the permission itself.</summary>
    public static TBuilder Runs<TBuilder>(this TBuilder endpoint, params ISlice[] slices)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.RequireAuthorization();
        endpoint.Add(b => b.Metadata.Add(new RunsSlices(slices)));
        return endpoint;
    }

    /// <summary>Declares an endpoint that needs no sign-in, and why.</summary>
    public static TBuilder Open<TBuilder>(this TBuilder endpoint, string reason)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.Add(b => b.Metadata.Add(new OpenToAll(reason)));
        return endpoint;
    }
}
