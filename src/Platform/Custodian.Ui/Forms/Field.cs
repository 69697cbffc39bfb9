using Custodian.Kernel;
using Microsoft.AspNetCore.Components;

namespace Custodian.Ui;

/// <summary>What every field has: a name, a label above, a hint, and its error from the enclosing <see cref="PostForm"/>.</summary>
public abstract class Field : ComponentBase
{
    /// <summary>The form name; a <see cref="FieldError"/> with this name shows here.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>One line under the label: what to enter, in which form.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Optional is marked, required is not.</summary>
    [Parameter]
    public bool Optional { get; set; }

    /// <summary>Set by hand where the form is no <see cref="PostForm"/>.</summary>
    [Parameter]
    public string? Error { get; set; }

    [CascadingParameter]
    Problem? Problem { get; set; }

    protected string Id => FieldId(Name);

    protected string? Fault => Error ?? Problem?.Fields?.FirstOrDefault(error => error.Field == Name)?.Text;

    protected string? Invalid => Fault is null ? null : "true";

    protected string? DescribedBy => (Hint, Fault) switch
    {
        (null, null) => null,
        (null, _) => Id + "-error",
        (_, null) => Id + "-hint",
        _ => $"{Id}-hint {Id}-error",
    };

    /// <summary>The element id of a field, for links from the error summary.</summary>
    public static string FieldId(string name) => "f-" + name.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal);
}
