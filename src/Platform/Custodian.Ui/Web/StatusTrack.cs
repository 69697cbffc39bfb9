using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Ui.Web;

/// <summary>
/// One of the record's statuses shown side by side on the chart (WORKFLOWS 1.3). Registered by the module that owns the status, so that the
/// chart page, which lies upstream, need not know it.
/// </summary>
/// <param name="Permission">What opening its history needs; the status itself is for everybody who may see the chart.</param>
/// <param name="Order">assembly 10, analysis 20, completion 30, coding 40, billing 50, registry 60, release 70, legal 80.</param>
public sealed record StatusTrack(string Name, int Order, string Permission, Func<SliceContext, EncounterId, Task<TrackState>> Read);

/// <param name="Text">The status in one or two words, with what blocks it: "Held: no final codes".</param>
/// <param name="Href">Where it is worked on.</param>
public sealed record TrackState(StateKind Kind, string Text, string Href);
