namespace Custodian.Hl7v2;

static class ReportText
{
    /// <summary>OBX of type TX, FT and ST in the order of OBX-1 (of the message where it is missing or the same), joined with line breaks.</summary>
    public static string Of(Hl7Message message)
    {
        var lines = new List<Obx>();
        foreach (var segment in message.Segments("OBX"))
        {
            var line = new Obx(segment);
            if (line.ValueType is "TX" or "FT" or "ST" or null)
            {
                lines.Add(line);
            }
        }

        // A message with several OBR numbers its OBX from 1 again in each: there the message's own order holds.
        var ordered = message.Segments("OBR").Count > 1 ? lines.AsEnumerable() : lines.OrderBy(line => line.SetId ?? int.MaxValue);
        return string.Join('\n', ordered.Select(line => line.Text));
    }
}
