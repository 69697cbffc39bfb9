using System.Globalization;

namespace Custodian.X12;

/// <summary>Loops 2400, 2410 and 2430.</summary>
static class ServiceLineLoop
{
    public static void Write(SegmentWriter output, InstitutionalClaim claim, int index)
    {
        var line = claim.Lines[index];
        var number = (index + 1).ToString(CultureInfo.InvariantCulture);
        output.Write("LX", number);
        WriteService(output, line);
        switch (line.From, line.Through)
        {
            case ({ } from, { } through):
                output.Write("DTP", "472", "RD8", X12Text.Range(from, through));
                break;
            case ({ } day, null):
                output.Write("DTP", "472", "D8", X12Text.Date(day));
                break;
        }

        output.Write("REF", "6R", line.LineId is { Length: > 0 } id ? id : $"{claim.PatientControlNumber}-{number}");
        if (line.Drug is { } drug)
        {
            WriteDrug(output, drug);
        }

        foreach (var adjudication in line.Adjudications)
        {
            WriteAdjudication(output, line, adjudication);
        }
    }

    static void WriteService(SegmentWriter output, ServiceLine line)
    {
        output.Begin("SV2");
        output.Add(line.RevenueCode);
        AddProcedure(output, line);
        output.Add(X12Text.Number(line.Charge.Dollars));
        output.Add(line.UnitKind);
        output.Add(X12Text.Number(line.Units));
        output.Add(null);
        output.Add(X12Text.Number(line.NonCovered));
        output.End();
    }

    static void AddProcedure(SegmentWriter output, ServiceLine line)
    {
        if (string.IsNullOrEmpty(line.ProcedureCode))
        {
            output.Add(null);
            return;
        }

        output.AddComposite(line.ProcedureQualifier, line.ProcedureCode, Modifier(line, 0), Modifier(line, 1), Modifier(line, 2), Modifier(line, 3), line.Description);
    }

    static string? Modifier(ServiceLine line, int n) => n < line.Modifiers.Count ? line.Modifiers[n] : null;

    static void WriteDrug(SegmentWriter output, LineDrug drug)
    {
        output.Write("LIN", null, "N4", drug.Ndc);
        output.Write("CTP", null, null, null, X12Text.Number(drug.Quantity), drug.Unit);
        if (drug.Prescription is { Length: > 0 } prescription)
        {
            output.Write("REF", "XZ", prescription);
        }
    }

    static void WriteAdjudication(SegmentWriter output, ServiceLine line, LineAdjudication adjudication)
    {
        output.Begin("SVD");
        output.Add(adjudication.PayerId);
        output.Add(X12Text.Number(adjudication.Paid.Dollars));
        AddProcedure(output, line);
        output.Add(line.RevenueCode);
        output.Add(X12Text.Number(adjudication.Units));
        output.End();
        AdjustmentSegments.Write(output, adjudication.Adjustments);
        output.Write("DTP", "573", "D8", X12Text.Date(adjudication.Date));
    }
}
