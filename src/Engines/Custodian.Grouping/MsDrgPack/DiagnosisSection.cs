using Custodian.Packs;

namespace Custodian.Grouping;

/// <summary>The diagnosis table with everything that hangs on one code.</summary>
sealed class DiagnosisSection
{
    readonly PatternPool _patterns = new();
    readonly List<DxRow> _rows = [];
    readonly List<byte> _sexMdcs = [0, 0];
    readonly List<HacProfile> _profiles = [default];

    public DiagnosisSection(MsDrgSource source, string version, ExclusionSection exclusions)
    {
        var sex = source.Rows("dx_sex_mdc.tsv", version).ToDictionary(r => r[0], r => SexPair(r[2]), StringComparer.Ordinal);
        var hacs = source.Rows("hac_of_code.tsv", version).ToDictionary(r => r[0], r => Profile(r[2], r[3]), StringComparer.Ordinal);
        var names = source.Patterns["dx"];
        foreach (var row in source.Rows("dx.tsv", version))
        {
            var severity = row[3] switch { "MCC" => 2, "CC" => 1, _ => 0 };
            _rows.Add(new(
                DxRow.WordOf(IcdCode.From(row[0]), Numbers.Int(row[2]), severity),
                _patterns.Add(names[row[4]].Concat(names[row[5]]).Concat(names[row[6]])),
                exclusions.GroupOf(row[0]),
                exclusions.ListedAs(row[0]),
                hacs.GetValueOrDefault(row[0]),
                sex.GetValueOrDefault(row[0])));
        }
    }

    public int Count => _rows.Count;

    public int CcCount => _rows.Count(r => r.Severity == 1);

    public int MccCount => _rows.Count(r => r.Severity == 2);

    public void Write(PackWriter pack, OperandTable operands)
    {
        var bits = new ulong[_patterns.Sets.Count * OperandTable.Words * 2];
        var traits = new DxTraits[_patterns.Sets.Count];
        for (var i = 0; i < traits.Length; i++)
        {
            var set = _patterns.Sets[i];
            var at = bits.AsSpan(i * OperandTable.Words * 2);
            operands.Mark(set, OperandKind.Principal, at[..OperandTable.Words]);
            operands.Mark(set, OperandKind.Secondary, at[OperandTable.Words..]);
            traits[i] = TraitsOf(set);
            if (set.Contains("ecode"))
            {
                var operand = operands.Numbers[Functions.PdxEcode];
                at[operand >> 6] |= 1ul << (operand & 63);
            }
        }

        pack.AddRows<DxRow>(PackSections.Diagnoses, CodeSlots.Fill(_rows))
            .AddRows<ulong>(PackSections.DxPatterns, bits)
            .AddRows<DxTraits>(PackSections.DxTraits, traits)
            .AddLines(PackSections.DxPatternNames, _patterns.Lines)
            .AddRows<byte>(PackSections.SexMdcs, _sexMdcs.ToArray())
            .AddRows<HacProfile>(PackSections.HacProfiles, _profiles.ToArray());
    }

    static DxTraits TraitsOf(string[] set)
    {
        var traits = set.Contains("mccalive") ? DxTraits.MccOnlyAlive : DxTraits.None;
        for (var site = 0; site < Functions.TraumaSites.Length; site++)
        {
            traits |= set.Contains(Functions.TraumaSites[site]) ? (DxTraits)(1 << site) : DxTraits.None;
        }

        return traits;
    }

    /// <summary>Reads <c>1:12 2:13</c>: MDC for men, MDC for women.</summary>
    byte SexPair(string text)
    {
        byte male = 0, female = 0;
        foreach (var pair in text.Split(' '))
        {
            var mdc = (byte)Numbers.Int(pair[2..]);
            (male, female) = pair[0] == '1' ? (mdc, female) : (male, mdc);
        }

        for (var i = 2; i < _sexMdcs.Count; i += 2)
        {
            if (_sexMdcs[i] == male && _sexMdcs[i + 1] == female)
            {
                return (byte)(i / 2);
            }
        }

        _sexMdcs.AddRange([male, female]);
        return (byte)((_sexMdcs.Count / 2) - 1);
    }

    /// <summary>Lists of principal diagnoses and of procedures are attributes only; lists of secondaries make a profile.</summary>
    byte Profile(string numbers, string operands)
    {
        var lists = operands.Split(' ');
        if (!lists.Any(o => o.StartsWith("HAC", StringComparison.Ordinal) || o.EndsWith("_sdx", StringComparison.Ordinal) || o.EndsWith("_show", StringComparison.Ordinal)))
        {
            return 0;
        }

        var bits = numbers.Split(' ').Select(Numbers.Int).Aggregate(0, (b, n) => b | (1 << n));
        var profile = new HacProfile((ushort)bits, lists.All(o => o.EndsWith("_show", StringComparison.Ordinal)) ? (byte)1 : (byte)0, 0);
        var known = _profiles.IndexOf(profile);
        if (known < 0)
        {
            known = _profiles.Count;
            _profiles.Add(profile);
        }

        return (byte)known;
    }
}
