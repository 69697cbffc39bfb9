using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Ui.Web;

/// <summary>
/// One of the record's statuses shown side by side on the chart (WORKFLOWS 1.3). Registered by the module that owns the status, so that the
/// chart page, which lies upstream, need not know it.
/// </summary>
/// <param name="Order">assembly 10, analysis 20, completion 30, coding 40, billing 50, registry 60, release 70, legal 80.</param>
public sealed record Track(string Name, int Order, Func<SliceContext, EncounterId, Task<TrackState>> Read);

/// <param name="Word">The status in one or two words: Ready, In progress, Held.</param>
/// <param name="Tone">idle, info, progress, ready, ok, warn, bad.</param>
/// <param name="Detail">Why, since when, or what blocks it.</param>
/// <param name="Href">Where it is worked on; null when there is nothing to open.</param>
public sealed record TrackState(string Word, string Tone, string Detail, string? Href);
