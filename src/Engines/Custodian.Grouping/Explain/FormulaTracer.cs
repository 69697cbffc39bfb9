namespace Custodian.Grouping;

/// <summary>Searches the lists again as <see cref="FormulaSearch"/> does, and writes down every test.</summary>
sealed class FormulaTracer(MsDrgGrouper grouper, DrgScratch scratch)
{
    readonly MsDrgTables _tables = grouper.Tables;
    readonly string[] _names = grouper.Pack.Lines(PackSections.Operands);
    readonly string[] _texts = grouper.Pack.Lines(PackSections.FormulaTexts);

    public List<FormulaTrial> Trace(in Walk walk, bool isFinal)
    {
        List<FormulaTrial> trials = [];
        var (list, mdc) = (0, scratch.PrincipalMdc);
        while (true)
        {
            var severity = FormulaSearch.SeverityWithout(_tables, scratch, -1, isFinal);
            FormulaSearch.Prepare(_tables, scratch, list, severity);
            var found = TraceList(list, severity, isFinal, trials);
            if (found == walk.Formula || (found < 0 && list != 0))
            {
                return trials;
            }

            list = found < 0 ? mdc : _tables.Formulas[found].Reroute;
            if (found < 0 && mdc == 0)
            {
                return trials;
            }
        }
    }

    int TraceList(int list, int severity, bool isFinal, List<FormulaTrial> trials)
    {
        foreach (var entry in _tables.ByList[list])
        {
            var row = _tables.Formulas[entry.Formula];
            var effective = row.Suppression < 0 ? severity : FormulaSearch.SeverityWithout(_tables, scratch, row.Suppression, isFinal);
            FormulaSearch.PutSeverity(_tables, scratch.Truth, effective);
            var trial = Try(row);
            trials.Add(trial);
            if (trial.Holds)
            {
                return entry.Formula;
            }
        }

        return -1;
    }

    FormulaTrial Try(in FormulaRow row)
    {
        List<FormulaTest> tests = [];
        int at = row.Entry;
        while (at >= 0)
        {
            var step = _tables.Steps[at];
            var holds = BitRow.Has(scratch.Truth, step.Operand);
            tests.Add(new(_names[step.Operand], holds));
            at = holds ? step.OnTrue : step.OnFalse;
        }

        var accepted = at == Step.Accept;
        var title = row.Kind == FormulaKind.Assign ? grouper.Title(row.Drg) : "";
        return new(row.List, row.Rank, row.Drg, title, _texts[row.Text], accepted, tests, accepted ? "" : OperandWords.WhyNot(tests[^1]));
    }
}
