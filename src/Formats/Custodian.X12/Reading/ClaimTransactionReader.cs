namespace Custodian.X12;

/// <summary>Walks the loops of one 837I by position, since the same segment means different things in different loops.</summary>
sealed class ClaimTransactionReader(ReadingNotes notes, List<InstitutionalClaim> claims)
{
    readonly PartyDraft _parties = new(notes);
    ClaimDraft? _claim;
    CoverageDraft? _coverage;
    LineDraft? _line;

    public void Read(X12File file, X12Transaction transaction)
    {
        for (var i = transaction.First + 1; i < transaction.First + transaction.Count; i++)
        {
            Take(file.Segment(i));
        }

        EndClaim();
    }

    void Take(X12Segment segment)
    {
        if (segment.Is("HL"u8) || segment.Is("SE"u8))
        {
            EndClaim();
            _parties.Open(segment);
        }
        else if (segment.Is("CLM"u8))
        {
            EndClaim();
            notes.Claim = segment.Text(1);
            _claim = new(notes, _parties, segment);
        }
        else if (_claim is null)
        {
            _parties.Take(segment);
        }
        else if (segment.Is("LX"u8))
        {
            EndBranch();
            _line = new(notes);
        }
        else if (segment.Is("SBR"u8))
        {
            EndBranch();
            _coverage = new(notes, segment);
        }
        else
        {
            TakeInClaim(segment, _claim);
        }
    }

    void TakeInClaim(X12Segment segment, ClaimDraft claim)
    {
        if (_line is not null)
        {
            _line.Take(segment);
        }
        else if (_coverage is not null)
        {
            _coverage.Take(segment);
        }
        else
        {
            claim.Take(segment);
        }
    }

    void EndBranch()
    {
        if (_line is not null)
        {
            _claim!.Add(_line.Finish());
        }

        if (_coverage is not null)
        {
            _claim!.Add(_coverage.Finish());
        }

        (_line, _coverage) = (null, null);
    }

    void EndClaim()
    {
        if (_claim is null)
        {
            return;
        }

        EndBranch();
        claims.Add(_claim.Finish());
        _claim = null;
        notes.Claim = "";
    }
}
