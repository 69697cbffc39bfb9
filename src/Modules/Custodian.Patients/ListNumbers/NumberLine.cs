using Custodian.Kernel;
using Custodian.Patients.Views;

namespace Custodian.Patients.ListNumbers;

/// <summary>A number of the index, as it stood at the day asked for.</summary>
/// <param name="Answers">The record that answered for it then: its own, or the survivor.</param>
public sealed record NumberLine(long Id, string Authority, string Kind, string Number, bool Old, PatientId Patient, string Name, PatientId Answers, string AnswersName);

/// <summary>A page of the number index.</summary>
/// <param name="Next">Where the next page begins; null at the end.</param>
public sealed record NumbersPageModel(
    IReadOnlyList<NumberLine> Lines, long? Next, DateOnly Day, bool IsPast, string State, string Kind, FacilityId Facility, IReadOnlyList<FacilityView> Facilities, long? From);
