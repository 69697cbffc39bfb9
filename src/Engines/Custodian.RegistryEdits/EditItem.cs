namespace Custodian.RegistryEdits;

/// <summary>A data item that rules look at.</summary>
/// <param name="Id">NAACCR XML id: <c>dateOfDiagnosis</c>.</param>
/// <param name="Number">Number of the item in the NAACCR standard.</param>
/// <param name="Name">Name of the item in the NAACCR standard.</param>
/// <param name="OfPatient">True for an item of the patient, false for one of the tumour.</param>
/// <param name="Slot">Dense index among the items of the set.</param>
public sealed record EditItem(string Id, int Number, string Name, bool OfPatient, int Slot)
{
    public override string ToString() => $"{Name} [{Number}]";
}
