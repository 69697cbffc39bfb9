using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui;

namespace Custodian.Records;

/// <summary>An open item of a chart: a deficiency, a query, a release request.</summary>
/// <param name="Title">"Signature missing".</param>
/// <param name="Mark">The rule id or the due day, small at the right.</param>
/// <param name="Text">What it is about and how old.</param>
/// <param name="Href">Where it is worked on.</param>
public sealed record ChartItem(StateKind Kind, string Title, string Mark, string Text, string? Href);

/// <summary>
/// The open items a module shows beside the documents of a chart. Registered by the module that owns them, so that the chart page, which
/// lies upstream, need not know it.
/// </summary>
/// <param name="Permission">What its links need; who has it not sees the items without them.</param>
public sealed record ChartItemSource(int Order, string Permission, Func<SliceContext, EncounterId, Task<IReadOnlyList<ChartItem>>> Read);
