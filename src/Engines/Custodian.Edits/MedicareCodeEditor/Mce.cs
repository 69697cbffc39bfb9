using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.Edits.MedicareCodeEditor;

/// <summary>
/// The Medicare Code Editor of one edition: which codes on an inpatient claim Medicare would question or return. Immutable and shared;
/// <see cref="Edit(in MceCodedClaim, MceResult)"/> allocates nothing.
/// </summary>
public sealed class Mce
{
    /// <summary>Stands for "no such code" where flags are kept; no code has all bits.</summary>
    const ulong Unlisted = ulong.MaxValue;

    readonly MceCodeTable _diagnoses;
    readonly MceCodeTable _procedures;
    readonly MceAgeRange[] _ages;
    readonly MceStatusTable _statuses;
    readonly MceEditType[] _types;
    readonly ulong _prepayment;
    readonly ulong _postpayment;
    readonly int _firstDay;
    readonly int _lastDay;

    Mce(PackManifest manifest, MceTables tables)
    {
        Manifest = manifest;
        _diagnoses = tables.Diagnoses;
        _procedures = tables.Procedures;
        _ages = tables.Ages;
        _statuses = tables.Statuses;
        _types = tables.Types;
        _prepayment = BitsOf(_types, MceEditType.Prepayment);
        _postpayment = BitsOf(_types, MceEditType.Postpayment);
        _firstDay = manifest.From.DayNumber;
        _lastDay = (manifest.Through ?? DateOnly.MaxValue).DayNumber;
    }

    public PackManifest Manifest { get; }

    /// <summary>Opens a pack of kind <c>mce</c>.</summary>
    /// <returns>A problem when the pack is of another kind, was made by another compiler version or lacks a section.</returns>
    public static Outcome<Mce> Open(PackImage pack)
    {
        if (pack.Manifest.Kind != PackKinds.Mce || pack.Manifest.Compiler != MceLayout.Compiler)
        {
            return Problem.Invalid(
                "MCE-0910",
                $"Pack {pack.Manifest.Id} was made by {pack.Manifest.Compiler}; this program reads {MceLayout.Compiler}. Build the pack again.");
        }

        return MceTables.Read(pack) is { } tables
            ? new Mce(pack.Manifest, tables)
            : Problem.Invalid("MCE-0911", $"Pack {pack.Manifest.Id} lacks a table or one is cut short. Build the pack again.");
    }

    /// <summary>When Medicare acts on the edit.</summary>
    public MceEditType TypeOf(MceEdit edit) => _types[(int)edit];

    /// <summary>Edits a claim into a new result.</summary>
    public MceResult Edit(MceClaim claim)
    {
        var result = new MceResult();
        Edit(claim, result);
        return result;
    }

    /// <summary>Edits a claim into a result that is used again and again.</summary>
    public void Edit(MceClaim claim, MceResult result)
    {
        var slots = result.CodeSlots(claim.Secondary.Length + claim.Procedures.Length);
        var secondary = slots[..claim.Secondary.Length];
        var procedures = slots[claim.Secondary.Length..];
        for (var i = 0; i < secondary.Length; i++)
        {
            secondary[i] = MceCode.Of(claim.Secondary[i].Code);
        }

        for (var i = 0; i < procedures.Length; i++)
        {
            procedures[i] = MceCode.Of(claim.Procedures[i]);
        }

        var coded = new MceCodedClaim
        {
            Age = claim.Age,
            Sex = claim.Sex,
            DischargeStatus = claim.DischargeStatus,
            DischargeDate = claim.DischargeDate,
            LengthOfStay = claim.LengthOfStay,
            AdmitDiagnosis = MceCode.Of(claim.AdmitDiagnosis),
            Principal = MceCode.Of(claim.Principal.Code),
            Secondary = secondary,
            Procedures = procedures,
        };
        Edit(coded, result);
    }

    /// <inheritdoc cref="Edit(MceClaim, MceResult)"/>
    public void Edit(in MceCodedClaim claim, MceResult result)
    {
        result.Begin(claim.Secondary.Length, claim.Procedures.Length);
        var day = claim.DischargeDate.DayNumber;
        if (day < _firstDay || day > _lastDay)
        {
            result.Clear();
            result.Type = MceEditType.InvalidDischargeDate;
            return;
        }

        var context = new MceContext
        {
            Day = day,
            Age = claim.Age,
            LengthOfStay = claim.LengthOfStay,
            AgeConflicts = MceClaimRules.AgeConflicts(_ages, claim.Age, day),
            SexConflicts = MceClaimRules.SexConflicts(claim.Sex, day),
        };
        EditDiagnoses(claim, result, ref context);
        EditProcedures(claim, result, ref context);
        result.Claim = new MceEditSet(ClaimEdits(claim, day));
        result.Tally(result.Claim);
        result.Type = TypeOf(result.All.Bits);
    }

    /// <summary>What the tables say of a code on a discharge date; null when it is not valid on that day.</summary>
    /// <param name="code">Diagnosis or procedure code, upper case, without the point.</param>
    public MceCodeFlags? Flags(ReadOnlySpan<char> code, DateOnly date)
    {
        var isProcedure = _diagnoses.History(IcdKey.Of(code)).IsEmpty;
        foreach (var spell in isProcedure ? _procedures.History(IcdKey.Of(code)) : _diagnoses.History(IcdKey.Of(code)))
        {
            if (date.DayNumber >= spell.From && date.DayNumber <= spell.Through)
            {
                return Describe(code.ToString(), isProcedure, spell, date.DayNumber);
            }
        }

        return null;
    }

    MceCodeFlags Describe(string code, bool isProcedure, MceSpell spell, int day)
    {
        int? from = null;
        int? to = null;
        foreach (var range in _ages)
        {
            if ((spell.Flags & range.Group) != 0 && day >= range.FromDay && day <= range.ThroughDay)
            {
                from = Math.Max(from ?? range.FromAge, range.FromAge);
                to = Math.Min(to ?? range.ToAge, range.ToAge);
            }
        }

        char? sex = (spell.Flags & (MceFlags.Male | MceFlags.Female)) switch
        {
            MceFlags.Male => 'M',
            MceFlags.Female => 'F',
            _ => null,
        };
        DateOnly? through = spell.Through == DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber(spell.Through);
        return new(code, isProcedure, spell.Flags, from, to, sex, DateOnly.FromDayNumber(spell.From), through);
    }

    void EditDiagnoses(in MceCodedClaim claim, MceResult result, ref MceContext context)
    {
        var secondary = claim.Secondary;
        var edits = result.SecondarySlots;
        var principal = claim.Principal;
        var principalAt = -1;
        if (principal.IsEmpty)
        {
            principalAt = FirstWritten(secondary, 0);
            principal = principalAt < 0 ? default : secondary[principalAt];
        }

        result.SecondaryAsPrincipal = principalAt;
        // Reading all flags first would take a second pass over the table; the principal's edits need only whether a secondary exists.
        context.HasSecondary = FirstWritten(secondary, principalAt + 1) >= 0;
        var principalEdits = EditPrincipal(principal, ref context);
        result.Principal = principalAt < 0 ? new MceEditSet(principalEdits) : default;
        result.Tally(new MceEditSet(principalEdits));
        for (var i = 0; i < secondary.Length; i++)
        {
            if (i == principalAt)
            {
                edits[i] = new MceEditSet(principalEdits);
                continue;
            }

            edits[i] = new MceEditSet(EditSecondary(secondary[i], principal, ref context));
            result.Tally(edits[i]);
        }
    }

    ulong EditPrincipal(MceCode code, ref MceContext context)
    {
        if (code.IsEmpty)
        {
            return 0;
        }

        // Zeros mean "not filled in" everywhere but here: a claim cannot do without its principal diagnosis.
        if (!_diagnoses.TryFind(code, context.Day, out var flags))
        {
            return MceRules.Bit(MceEdit.InvalidCode);
        }

        context.AnyDiagnosis |= flags;
        return MceRules.Principal(flags, context) | MceRules.Diagnosis(flags, context);
    }

    ulong EditSecondary(MceCode code, MceCode principal, ref MceContext context)
    {
        if (code.IsEmpty)
        {
            return 0;
        }

        var bits = code == principal ? MceRules.Bit(MceEdit.DuplicateOfPdx) : 0;
        if (!_diagnoses.TryFind(code, context.Day, out var flags))
        {
            return bits | Unknown(code);
        }

        context.AnyDiagnosis |= flags;
        context.AnySecondary |= flags;
        return bits | MceRules.Diagnosis(flags, context);
    }

    void EditProcedures(in MceCodedClaim claim, MceResult result, ref MceContext context)
    {
        var procedures = claim.Procedures;
        var edits = result.ProcedureSlots;
        // The flags wait in the result's own slots until every procedure has been looked up: coverage depends on the others.
        for (var i = 0; i < procedures.Length; i++)
        {
            var known = _procedures.TryFind(procedures[i], context.Day, out var flags);
            context.AnyProcedure |= flags;
            edits[i] = new MceEditSet(known ? (ulong)flags : Unlisted);
        }

        for (var i = 0; i < procedures.Length; i++)
        {
            var flags = edits[i].Bits;
            edits[i] = new MceEditSet(flags == Unlisted ? Unknown(procedures[i]) : MceRules.Procedure((MceFlags)flags, context));
            result.Tally(edits[i]);
        }
    }

    static ulong Unknown(MceCode code) => code.IsFilled ? MceRules.Bit(MceEdit.InvalidCode) : 0;

    ulong ClaimEdits(in MceCodedClaim claim, int day)
    {
        var admit = claim.AdmitDiagnosis;
        var badAdmit = admit.IsFilled && !_diagnoses.TryFind(admit, day, out _);
        return MceClaimRules.Edits(claim.Age, claim.Sex, day)
            | (badAdmit ? MceRules.Bit(MceEdit.InvalidAdmitDx) : 0)
            | (_statuses.IsValid(claim.DischargeStatus, day) ? 0 : MceRules.Bit(MceEdit.InvalidDischargeStatus));
    }

    MceEditType TypeOf(ulong edits) => ((edits & _prepayment) != 0, (edits & _postpayment) != 0) switch
    {
        (true, true) => MceEditType.Both,
        (true, false) => MceEditType.Prepayment,
        (false, true) => MceEditType.Postpayment,
        _ => MceEditType.None,
    };

    static int FirstWritten(ReadOnlySpan<MceCode> diagnoses, int from)
    {
        for (var i = from; i < diagnoses.Length; i++)
        {
            if (!diagnoses[i].IsEmpty)
            {
                return i;
            }
        }

        return -1;
    }

    static ulong BitsOf(MceEditType[] types, MceEditType wanted)
    {
        var bits = 0UL;
        for (var i = 0; i < types.Length; i++)
        {
            bits |= types[i] == wanted ? 1UL << i : 0;
        }

        return bits;
    }
}
