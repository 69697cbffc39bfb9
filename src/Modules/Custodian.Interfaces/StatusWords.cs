using Custodian.Interfaces.Model;
using Custodian.Ui;

namespace Custodian.Interfaces;

/// <summary>The states of a message in words.</summary>
static class StatusWords
{
    public static string Of(MessageStatus status) => status switch
    {
        MessageStatus.Received => "Waiting",
        MessageStatus.Applied => "Applied",
        MessageStatus.Ignored => "Not needed",
        MessageStatus.Held => "Held",
        MessageStatus.Failed => "Dead letter",
        _ => "Closed",
    };

    public static string View(MessageStatus status) => status == MessageStatus.Failed ? "Dead letters" : Of(status);

    public static StateKind Kind(MessageStatus status) => status switch
    {
        MessageStatus.Applied => StateKind.Ok,
        MessageStatus.Failed => StateKind.Bad,
        MessageStatus.Held => StateKind.Warn,
        MessageStatus.Received => StateKind.Progress,
        _ => StateKind.Idle,
    };
}
