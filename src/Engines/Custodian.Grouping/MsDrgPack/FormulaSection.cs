using Custodian.Packs;

namespace Custodian.Grouping;

/// <summary>Formulas of one version: parsed, numbered and compiled.</summary>
sealed class FormulaSection
{
    static readonly Dictionary<string, DrgReturnCode> Refusals = new(StringComparer.Ordinal)
    {
        [Functions.PdxEcode] = DrgReturnCode.DxCannotBePdx,
        [Functions.InvalidPdx] = DrgReturnCode.InvalidPdx,
        [Functions.InvalidSex] = DrgReturnCode.InvalidSex,
        [Functions.InvalidStatus] = DrgReturnCode.InvalidDischargeStatus,
    };

    readonly List<(string[] Row, int Rank, FormulaNode Node)> _formulas;
    readonly List<(int Number, string Text, FormulaNode Node)> _hacs;

    public FormulaSection(MsDrgSource source, string version)
    {
        _formulas = [.. source.Formulas(version).Select(f => (f.Row, f.Rank, FormulaParser.Parse(f.Row[10])))
            .OrderBy(f => Numbers.Int(f.Row[0])).ThenBy(f => f.Rank)];
        _hacs = [.. source.Rows("hac_formulas.tsv", version).Select(r => (Numbers.Int(r[1]), r[3], FormulaParser.Parse(r[3])))];
        Operands = new(_formulas.Where(f => KindOf(f.Row, f.Node) != FormulaKind.Mark).SelectMany(f => f.Node.Names)
            .Concat(_hacs.SelectMany(h => h.Node.Names)).Concat(Implied()));
    }

    public OperandTable Operands { get; }

    public int Count => _formulas.Count;

    public void Write(PackWriter pack)
    {
        var compiler = new FormulaCompiler(Operands.Numbers);
        var suppressions = new PatternPool();
        var rows = new FormulaRow[_formulas.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = Row(i, compiler, suppressions);
        }

        var hacEntries = new short[16];
        Array.Fill(hacEntries, Step.Reject);
        _hacs.ForEach(h => hacEntries[h.Number] = compiler.Add(h.Node));
        pack.AddRows<FormulaRow>(PackSections.Formulas, rows)
            .AddRows<Step>(PackSections.Steps, compiler.Steps)
            .AddLines(PackSections.FormulaTexts, _formulas.Select(f => f.Row[10]))
            .AddLines(PackSections.Operands, Operands.Operands.Select(o => o.Name))
            .AddRows<ulong>(PackSections.Suppressions, SuppressionBits(suppressions))
            .AddLines(PackSections.SuppressionNames, suppressions.Lines)
            .AddRows<ushort>(PackSections.OnlyOperands, OnlyTriples())
            .AddRows<short>(PackSections.HacEntries, hacEntries)
            .AddLines(PackSections.HacFormulas, _hacs.Select(h => $"{h.Number}\t{h.Text}"));
    }

    FormulaRow Row(int i, FormulaCompiler compiler, PatternPool suppressions)
    {
        var (row, rank, node) = _formulas[i];
        var kind = KindOf(row, node);
        return new(
            kind == FormulaKind.Mark ? Step.Reject : compiler.Add(node),
            row[9].Length == 0 ? (short)-1 : (short)suppressions.Add(row[9].Split(' ')),
            (ushort)Numbers.Int(row[2]),
            (ushort)Numbers.Int(row[3]),
            (byte)Numbers.Int(row[0]),
            (byte)Numbers.Int(row[1]),
            (byte)Numbers.Int(row[5]),
            kind,
            row[4] switch { "MEDICAL" => DrgType.Medical, "SURGICAL" => DrgType.Surgical, _ => DrgType.None },
            (byte)Numbers.Int(row[6]),
            node.Names.Select(n => Refusals.GetValueOrDefault(n)).Max(),
            0,
            (ushort)rank,
            (ushort)i);
    }

    /// <summary>Rows without a DRG, a reroute or a refusal (headings such as MDC05, parts left over from older releases) decide nothing.</summary>
    static FormulaKind KindOf(string[] row, FormulaNode node) =>
        row[10].Contains("ERRORDRG", StringComparison.Ordinal) ? FormulaKind.Mark
        : row[2] != "0" ? FormulaKind.Assign
        : row[5] != "0" ? FormulaKind.Reroute
        : node.Names.Any(Refusals.ContainsKey) ? FormulaKind.Refuse
        : FormulaKind.Mark;

    /// <summary>Names that formulas do not spell but the engine asks for: MCC and CC, attributes that suppress severity, and those of ONLY.</summary>
    IEnumerable<string> Implied()
    {
        foreach (var (row, _, node) in _formulas)
        {
            foreach (var attribute in row[9].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                yield return Operand.Secondary(attribute);
            }

            foreach (var only in node.Names.Where(n => n.StartsWith(Functions.Only, StringComparison.Ordinal)))
            {
                yield return Operand.Principal(only[Functions.Only.Length..]);
                yield return Operand.Secondary(only[Functions.Only.Length..]);
            }
        }

        yield return Functions.Mcc;
        yield return Functions.Cc;
        yield return Functions.MultipleTrauma;
        yield return Functions.PdxEcode;
    }

    ulong[] SuppressionBits(PatternPool suppressions)
    {
        var bits = new ulong[suppressions.Sets.Count * OperandTable.Words];
        for (var i = 0; i < suppressions.Sets.Count; i++)
        {
            foreach (var attribute in suppressions.Sets[i])
            {
                var operand = Operands.Numbers[Operand.Secondary(attribute)];
                bits[(i * OperandTable.Words) + (operand >> 6)] |= 1ul << (operand & 63);
            }
        }

        return bits;
    }

    /// <summary>For each ONLY operand: itself, its principal and its secondary form.</summary>
    ushort[] OnlyTriples() =>
        [.. Operands.Operands.Where(o => o.Name.StartsWith(Functions.Only, StringComparison.Ordinal)).SelectMany(o => new[]
        {
            (ushort)Operands.Numbers[o.Name],
            (ushort)Operands.Numbers[Operand.Principal(o.Attribute)],
            (ushort)Operands.Numbers[Operand.Secondary(o.Attribute)],
        })];
}
