using Custodian.Kernel;

namespace Custodian.Naaccr.Conversion;

/// <summary>One kind of change that a conversion made, counted over the file.</summary>
/// <param name="Code">NAA-0301 to NAA-0306.</param>
/// <param name="From">The id in the old version.</param>
/// <param name="To">The id in the new version; empty when the item was dropped.</param>
/// <param name="Count">How many values it concerned.</param>
/// <param name="Line">The first line concerned, or 0.</param>
public sealed record ConversionNote(string Code, Severity Severity, string From, string To, long Count, long Line, string Text);
