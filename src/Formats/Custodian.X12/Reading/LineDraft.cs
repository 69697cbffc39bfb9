namespace Custodian.X12;

/// <summary>Loops 2400, 2410 and 2430.</summary>
sealed class LineDraft(ReadingNotes notes)
{
    readonly List<LineAdjudication> _adjudications = [];
    readonly List<Adjustment> _adjustments = [];
    ServiceLine _line = new("", default, 0);
    string _party = "";

    public ServiceLine Finish()
    {
        EndAdjudication();
        return _line with { Adjudications = _adjudications };
    }

    public void Take(X12Segment segment)
    {
        if (segment.Is("NM1"u8))
        {
            _party = segment.Text(1);
        }

        var kept = X12Segment.Decode(segment.Id) switch
        {
            "SVD" => TakeAdjudication(segment),
            "CAS" => TakeAdjustment(segment),
            "DTP" when segment.Text(1) == "573" => TakeAdjudicationDate(segment),
            _ => _party.Length == 0 && TakeService(segment),
        };
        if (!kept)
        {
            notes.Unkept(segment, _party.Length > 0 ? "2420" : "2400");
        }
    }

    bool TakeService(X12Segment segment)
    {
        var next = (X12Segment.Decode(segment.Id), segment.Text(1)) switch
        {
            ("SV2", _) => Service(segment),
            ("DTP", "472") => Dated(segment),
            ("REF", "6R") => _line with { LineId = segment.Text(2) },
            ("LIN", _) => _line with { Drug = new(segment.Text(3), 0, "") },
            ("CTP", _) when _line.Drug is { } drug => _line with { Drug = drug with { Quantity = notes.Number(segment, segment.Element(4)) ?? 0, Unit = segment.Text(5, 1) } },
            ("REF", "XZ") when _line.Drug is { } drug => _line with { Drug = drug with { Prescription = segment.Text(2) } },
            _ => null,
        };
        _line = next ?? _line;
        return next is not null;
    }

    ServiceLine Service(X12Segment segment)
    {
        var code = segment.Text(2, 2);
        return _line with
        {
            RevenueCode = segment.Text(1),
            ProcedureCode = code.Length > 0 ? code : null,
            ProcedureQualifier = code.Length > 0 ? segment.Text(2, 1) : "HC",
            Modifiers = ModifiersOf(segment),
            Description = segment.Text(2, 7) is { Length: > 0 } text ? text : null,
            Charge = notes.Amount(segment, 3) ?? default,
            UnitKind = segment.Text(4),
            Units = notes.Number(segment, segment.Element(5)) ?? 0,
            NonCovered = notes.Amount(segment, 7),
        };
    }

    static List<string> ModifiersOf(X12Segment segment)
    {
        var modifiers = new List<string>(4);
        for (var n = 3; n <= 6; n++)
        {
            if (segment.Text(2, n) is { Length: > 0 } modifier)
            {
                modifiers.Add(modifier);
            }
        }

        return modifiers;
    }

    ServiceLine Dated(X12Segment segment)
    {
        var (from, through) = notes.Days(segment, segment.Element(3));
        return _line with { From = from, Through = through };
    }

    bool TakeAdjudication(X12Segment segment)
    {
        EndAdjudication();
        _adjudications.Add(new(segment.Text(1), notes.Amount(segment, 2) ?? default, notes.Number(segment, segment.Element(5)) ?? 0, default));
        return true;
    }

    bool TakeAdjustment(X12Segment segment)
    {
        AdjustmentReading.Take(notes, segment, _adjustments);
        return true;
    }

    bool TakeAdjudicationDate(X12Segment segment)
    {
        if (_adjudications.Count == 0)
        {
            return false;
        }

        _adjudications[^1] = _adjudications[^1] with { Date = notes.Day(segment, segment.Element(3)) ?? default };
        return true;
    }

    void EndAdjudication()
    {
        if (_adjudications.Count > 0)
        {
            _adjudications[^1] = _adjudications[^1] with { Adjustments = [.. _adjustments] };
        }

        _adjustments.Clear();
    }
}
