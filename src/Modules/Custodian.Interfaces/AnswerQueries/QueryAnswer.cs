using Custodian.Patients;
using Custodian.Patients.Views;

namespace Custodian.Interfaces.AnswerQueries;

/// <summary>What a query comes to. With faults it is an error; without hits, "not found".</summary>
sealed record QueryAnswer(IReadOnlyList<QueryFault> Faults, IReadOnlyList<QueryHit> Hits)
{
    /// <summary>Hits in all pages together.</summary>
    public int Total { get; init; }

    /// <summary>Hits after this page.</summary>
    public int Remaining { get; init; }

    /// <summary>What the sender gives back to get the next page; null at the end.</summary>
    public string? Continuation { get; init; }

    public static QueryAnswer Wrong(params IReadOnlyList<QueryFault> faults) => new(faults, []);

    public static QueryAnswer Nothing { get; } = new([], []);
}

/// <param name="Person">Null where the query is for numbers alone (PIX).</param>
sealed record QueryHit(PatientView? Person, IReadOnlyList<PatientDirectory.Number> Numbers, int Score);
