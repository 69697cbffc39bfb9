using Custodian.Kernel;
using Custodian.Store.Model;
using Custodian.Ui;

namespace Custodian.Patients.Overlays;

/// <summary>What the overlay page shows: the quarantine, who saw the record, and everything that can be moved.</summary>
/// <param name="MaySplit">The reader works on overlays; others may only report one.</param>
public sealed record OverlaySheet(
    PatientId Patient, bool Suspected, IReadOnlyList<OverlayStep> Steps, IReadOnlyList<RecordViewer> Viewers, int ViewerDays, IReadOnlyList<FiledItem> Items, IReadOnlyList<MovedItem> Moved, PatientBannerModel Banner, bool MaySplit);

public sealed record OverlayStep(DateTime At, string By, string What, string Reason);

/// <summary>Somebody who opened the record lately and may act on what it wrongly says.</summary>
public sealed record RecordViewer(string Who, int Times, DateTime Last);

/// <summary>An item that was filed in error and moved.</summary>
public sealed record MovedItem(string Text, PatientId From, PatientId To, DateTime At, string By, string Reason);
