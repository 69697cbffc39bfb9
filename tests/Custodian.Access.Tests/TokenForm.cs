using Custodian.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Custodian.Access.Tests;

/// <summary>A form with nothing but its token, as any page has one.</summary>
public sealed class TokenForm : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<PostForm>(0);
        builder.AddAttribute(1, "Bare", true);
        builder.CloseComponent();
    }
}
