using System.Text.Json.Nodes;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Custodian.Server.Api;

/// <summary>The OpenAPI description of the addresses for programs (<c>/openapi/v1.json</c>). Pages are not part of it.</summary>
static class ApiDescription
{
    const string Scheme = "token";

    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.ShouldInclude = address => address.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) => Introduce(document));
        options.AddOperationTransformer((operation, context, _) => Exemplify(operation, context));
    });

    static Task Introduce(OpenApiDocument document)
    {
        document.Info = new() { Title = "Custodian", Version = "v1", Description = "For programs of the hospital. Sign in with a token that an administrator makes under Users and roles." };
        document.Servers = [new() { Url = "/" }];
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Scheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "Authorization: Bearer, followed by the token." },
        };
        document.Security = [new() { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
        return Task.CompletedTask;
    }

    static Task Exemplify(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiExample>().FirstOrDefault() is { } example)
        {
            Show(operation.RequestBody?.Content, example.Request);
            Show(operation.Responses?.GetValueOrDefault("200")?.Content, example.Reply);
        }

        return Task.CompletedTask;
    }

    static void Show(IDictionary<string, OpenApiMediaType>? content, string json)
    {
        foreach (var media in content?.Values ?? [])
        {
            media.Example = JsonNode.Parse(json);
        }
    }
}
