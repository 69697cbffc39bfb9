namespace Custodian.Patients.Model;

/// <summary>What a clinical department was asked about a set: laboratory, pharmacy, radiology.</summary>
sealed class ClinicalReview
{
    public required long SetId { get; init; }

    public required string Domain { get; init; }

    public required string AskedBy { get; init; }

    public required DateTime AskedAt { get; init; }

    /// <summary>Same, Different or Unclear; empty while it is open.</summary>
    public string Answer { get; set; } = "";

    public string Note { get; set; } = "";

    public string AnsweredBy { get; set; } = "";

    public DateTime? AnsweredAt { get; set; }
}
