namespace Custodian.Ui;

/// <summary>The five chart colours. Every chart repeats its values as text, so the colour alone never says anything.</summary>
public enum Tone
{
    /// <summary>The measure itself, on time.</summary>
    Main = 1,

    /// <summary>A second measure.</summary>
    Second,

    /// <summary>Due, near the limit.</summary>
    Attention,

    /// <summary>Overdue, past the limit.</summary>
    Stop,

    /// <summary>Everything else.</summary>
    Rest,
}
