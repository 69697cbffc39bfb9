namespace Custodian.Ui;

public enum ButtonLook
{
    Plain,

    /// <summary>The one main action of the page or dialog.</summary>
    Primary,

    /// <summary>Quiet: no border until hovered.</summary>
    Ghost,

    /// <summary>Refuses or removes; still reversible.</summary>
    Danger,

    /// <summary>Cannot be undone: only inside a <c>ConfirmDialog</c>.</summary>
    Final,
}
