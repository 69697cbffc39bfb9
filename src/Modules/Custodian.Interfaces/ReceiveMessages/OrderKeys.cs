using Custodian.Hl7v2;

namespace Custodian.Interfaces.ReceiveMessages;

/// <summary>What orders messages among each other: sending facility and the patient's number there. Messages without a number share their sender's key.</summary>
static class OrderKeys
{
    public static string Of(Hl7Message message)
    {
        var number = message.Pid.Identifiers is [{ } first, ..] ? first.Value : "";
        return $"{message.SendingFacility}|{number}";
    }
}
