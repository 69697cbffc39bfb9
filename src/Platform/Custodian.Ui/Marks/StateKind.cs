namespace Custodian.Ui;

/// <summary>What a state means for the reader. Each kind has one icon and one colour; the words carry the meaning.</summary>
public enum StateKind
{
    /// <summary>Ready to be worked on: a ring, plain.</summary>
    Ready,

    /// <summary>Done or in order: tick circle, green.</summary>
    Ok,

    /// <summary>Somebody is at it: half circle, indigo.</summary>
    Progress,

    /// <summary>Needs attention: triangle, amber.</summary>
    Warn,

    /// <summary>Stopped or overdue: octagon, red.</summary>
    Bad,

    /// <summary>Worth knowing: i, blue-green.</summary>
    Info,

    /// <summary>Waiting or put aside: pause, grey.</summary>
    Idle,

    /// <summary>A question is open: question, amber.</summary>
    Query,

    /// <summary>Sensitive or from outside: shield, violet.</summary>
    Sensitive,
}
