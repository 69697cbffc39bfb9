using Custodian.Kernel;
using Custodian.Patients.Merging;
using Custodian.Store.Model;
using Custodian.Ui;

namespace Custodian.Patients.UnmergePatients;

/// <summary>What the unmerge page is opened with.</summary>
/// <param name="Items">What came after the merge, with the side it goes to by itself.</param>
/// <param name="Fields">Fields written after the merge.</param>
/// <param name="Along">Records merged into the loser before, which go with it.</param>
public sealed record UnmergeSheet(
    long Link, PatientId Survivor, PatientId Loser, string LoserName, string LoserMrn, DateTime At, string By, string Reason, bool Undone,
    IReadOnlyList<UnmergeItem> Items, IReadOnlyList<IdentityField> Fields, int Along, PatientBannerModel? Banner);

/// <param name="OfLoser">It was filed under the loser's own number and goes back with it.</param>
public sealed record UnmergeItem(FiledItem Item, bool OfLoser);
