namespace Custodian.Edits.Tabular;

/// <summary>A code first, use additional code or code also note, or a heading with the list below it: any one of the codes named settles it.</summary>
sealed class Requirement
{
    const int MostCandidates = 6;
    readonly Lazy<IReadOnlyList<TabularCode>> _candidates;

    public Requirement(TabularFacts facts) => _candidates = new(() => Find(facts));

    /// <summary>Heading and list in their own words.</summary>
    public required NoteQuote Quote { get; init; }

    /// <summary>The codes the note comes down to; a code of the scope is not its own partner.</summary>
    public required CodeRange Scope { get; init; }

    public required NoteReferences References { get; init; }

    /// <summary>"If applicable", "any": the note does not say that a code is missing.</summary>
    public bool IsOptional { get; init; }

    /// <summary>"Such as": the list is not all there is.</summary>
    public bool IsOpen { get; init; }

    /// <summary>"If known": asked for only where the record says it.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Several lines: alternatives, of which a heading may say that one applies.</summary>
    public bool IsList { get; init; }

    /// <summary>The lines stand below a heading that names what is asked for: "underlying disease, such as:".</summary>
    public bool IsHeaded { get; init; }

    public TabularNoteKind Kind => Quote.Kind;

    /// <summary>The note stands at the code or its subcategory, not at a category, block or chapter.</summary>
    public bool IsNear => Scope.First == Scope.Last && Scope.First.Length > 3;

    /// <summary>The note stands at a block or chapter.</summary>
    public bool IsWide => Scope.First != Scope.Last;

    /// <summary>Only external causes are named; nobody but a payer or state can require them (ICD-10-CM Official Guidelines, I.C.20).</summary>
    public bool IsExternalCause => References.Ranges.All(r => r.First[0] is >= 'V' and <= 'Y');

    /// <summary>The codes named, as printed.</summary>
    public string Named => string.Join(", ", References.Ranges.Select(r => r.ToString()).Distinct());

    /// <summary>The complete codes that would settle the note, when they are few enough to choose from; else empty.</summary>
    public IReadOnlyList<TabularCode> Candidates => _candidates.Value;

    public bool IsSettledBy(string other) => References.Holds(other) && !Scope.Holds(other);

    /// <summary>True when a note nearer to the code asks for the same, so that this one adds nothing.</summary>
    public bool IsCoveredBy(Requirement nearer) =>
        nearer.Kind == Kind && Kind != TabularNoteKind.CodeFirst && nearer.Scope.First.Length + (nearer.IsWide ? 0 : 1) > Scope.First.Length + (IsWide ? 0 : 1)
        && nearer.References.Ranges.Any(r => References.Holds(r.First));

    IReadOnlyList<TabularCode> Find(TabularFacts facts)
    {
        if (References.Ranges.Any(r => r.Limit is not null))
        {
            return [];
        }

        var found = References.Ranges.SelectMany(r => facts.Between(r.First, r.Last).Take(MostCandidates + 1)).Where(c => IsSettledBy(c.Code))
            .DistinctBy(c => c.Code).Take(MostCandidates + 1).ToList();
        return found.Count > MostCandidates ? [] : found;
    }
}
