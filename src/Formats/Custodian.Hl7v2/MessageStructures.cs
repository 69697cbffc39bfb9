namespace Custodian.Hl7v2;

/// <summary>Structure by event for senders that leave MSH-9.3 out (HL7 2.5.1 table 0354).</summary>
static class MessageStructures
{
    public static string? Of(string type, string trigger) => type switch
    {
        "ADT" => Adt(trigger) is { } structure ? "ADT_" + structure : null,
        "MDM" => trigger switch
        {
            "T01" or "T03" or "T05" or "T07" or "T09" or "T11" => "MDM_T01",
            "T02" or "T04" or "T06" or "T08" or "T10" => "MDM_T02",
            _ => null,
        },
        "SIU" => trigger is ['S', '1', >= '2' and <= '9'] or "S20" or "S21" or "S22" or "S23" or "S24" or "S26" ? "SIU_S12" : null,
        "ACK" => "ACK",
        _ => type.Length == 3 && trigger.Length == 3 ? $"{type}_{trigger}" : null,
    };

    static string? Adt(string trigger) => trigger switch
    {
        "A01" or "A04" or "A08" or "A13" => "A01",
        "A05" or "A14" or "A28" or "A31" => "A05",
        "A06" or "A07" => "A06",
        "A09" or "A10" or "A11" => "A09",
        "A21" or "A22" or "A23" or "A25" or "A26" or "A27" or "A29" or "A32" or "A33" => "A21",
        "A30" or "A34" or "A35" or "A36" or "A46" or "A47" or "A48" or "A49" => "A30",
        "A39" or "A40" or "A41" or "A42" => "A39",
        "A43" or "A44" => "A43",
        "A50" or "A51" => "A50",
        "A52" or "A53" or "A55" => "A52",
        "A61" or "A62" => "A61",
        "A02" or "A03" or "A12" or "A15" or "A16" or "A17" or "A18" or "A20" or "A24" or "A37" or "A38" or "A45" or "A54" or "A60" => trigger,
        _ => null,
    };
}
