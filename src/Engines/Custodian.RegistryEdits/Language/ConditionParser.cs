using System.Globalization;

namespace Custodian.RegistryEdits.Language;

/// <summary>
/// Reads a condition into the form that runs. Grammar, loosest first: <c>when C then C</c> · <c>C or C</c> · <c>C and C</c> · <c>not C</c> · <c>(C)</c> ·
/// <c>value in {codes}</c> · <c>value is blank</c> · <c>value = value</c>. docs/reference/registry-edits.md has all of it.
/// </summary>
sealed class ConditionParser(string text, Vocabulary vocabulary)
{
    const int DeepestNesting = 40;

    readonly List<Token> _tokens = Tokenizer.Cut(text);
    int _at;
    int _depth;
    int _counting;

    /// <summary>The items named, in order.</summary>
    public List<EditItem> Items { get; } = [];

    /// <summary>Reference tables asked.</summary>
    public SortedSet<string> Needs { get; } = new(StringComparer.Ordinal);

    /// <summary>True when an item of the tumour whose turn it is, is looked at.</summary>
    public bool AsksTumor { get; private set; }

    Token Next => _tokens[_at];

    /// <exception cref="RuleFault">The text is not a condition.</exception>
    public Condition Parse()
    {
        var condition = Rule();
        return Next.Kind == TokenKind.End ? condition : throw Unexpected("the end of the condition, `and` or `or`");
    }

    Condition Rule()
    {
        if (!Take("when"))
        {
            return Or();
        }

        var when = Or();
        Expect("then");
        return new WhenThen(when, Or());
    }

    Condition Or() => Chain("or", And, parts => new AnyOf(parts));

    Condition And() => Chain("and", Unary, parts => new AllOf(parts));

    Condition Chain(string word, Func<Condition> part, Func<Condition[], Condition> join)
    {
        var parts = new List<Condition> { part() };
        while (Take(word))
        {
            parts.Add(part());
        }

        return parts.Count == 1 ? parts[0] : join([.. parts]);
    }

    Condition Unary()
    {
        if (++_depth > DeepestNesting)
        {
            throw new RuleFault("The condition is nested too deeply. Name a part of it with a line `let`.");
        }

        var condition = Take("not") ? new Not(Unary()) : Take("(") ? Enclosed() : Take("$") ? Named() : Atom();
        _depth--;
        return condition;
    }

    Condition Enclosed()
    {
        var condition = Or();
        Expect(")");
        return condition;
    }

    Condition Named()
    {
        var inner = new ConditionParser(vocabulary.Condition(Word("the name of a condition")), vocabulary);
        var condition = inner.Parse();
        foreach (var item in inner.Items)
        {
            Note(item);
        }

        Needs.UnionWith(inner.Needs);
        AsksTumor |= inner.AsksTumor && _counting == 0;
        return condition;
    }

    Condition Atom()
    {
        if (Take("pairListed"))
        {
            Needs.Add(SiteHistologyList.Need);
            foreach (var id in (string[])["primarySite", "histologicTypeIcdO3", "behaviorCodeIcdO3"])
            {
                Note(vocabulary.Item(id));
            }

            AsksTumor = true;
            return new PairIsListed();
        }

        return Next.Is("asks") || Next.Is("accepts") ? OfSchema() : OfValue(ReadValue());
    }

    Condition OfSchema()
    {
        var accepts = Take("accepts");
        _ = accepts || Take("asks");
        Expect("(");
        var algorithm = Algorithm();
        Expect(",");
        var item = vocabulary.Item(Word("an item"));
        Expect(")");
        Note(item);
        AsksTumor = true;
        return accepts ? new SchemaAccepts(algorithm, item) : new SchemaAsks(algorithm, item);
    }

    Condition OfValue(Value value)
    {
        if (Take("is"))
        {
            var negated = Take("not");
            return Negated(Form(value, Word("blank, given, date, complete, digits or decimal")), negated);
        }

        if (Take("like"))
        {
            var pattern = _tokens[_at++] is { Kind: TokenKind.Quoted } quoted ? quoted.Text : throw new RuleFault("A pattern in quotation marks has to follow `like`.");
            return new HasForm(value, t => TextForms.IsLike(t, pattern));
        }

        var outside = Take("not");
        if (Take("in"))
        {
            return Negated(new IsIn(value, Codes()), outside);
        }

        return Compare(value);
    }

    static Condition Negated(Condition condition, bool negated) => negated ? new Not(condition) : condition;

    static Condition Form(Value value, string word) => word switch
    {
        "blank" => new IsBlank(value),
        "given" => new Not(new IsBlank(value)),
        _ when TextForms.Named(word) is { } form => new HasForm(value, form),
        _ => throw new RuleFault($"{word} is not a form. Write blank, given, date, complete, digits or decimal."),
    };

    Condition Compare(Value left)
    {
        var comparison = Next.Kind == TokenKind.Sign ? ComparisonOf(Next.Text) : null;
        if (comparison is not { } sign)
        {
            throw Unexpected("`in`, `is`, `like` or a comparison");
        }

        _at++;
        var right = ReadValue();
        var asText = sign is Comparison.Equal or Comparison.Different && !left.IsNumber && !right.IsNumber;
        return asText ? Negated(new SameText(left, right), sign == Comparison.Different) : new Compared(left, sign, right);
    }

    static Comparison? ComparisonOf(string sign) => sign switch
    {
        "=" => Comparison.Equal,
        "!=" => Comparison.Different,
        "<" => Comparison.Less,
        "<=" => Comparison.AtMost,
        ">" => Comparison.More,
        ">=" => Comparison.AtLeast,
        _ => null,
    };

    CodeSet Codes()
    {
        if (Take("@"))
        {
            return vocabulary.Set(Word("the name of a set"));
        }

        return Next is { Kind: TokenKind.Set } set ? CodeSet.Of(vocabulary.Pieces(_tokens[_at++].Text)) : throw Unexpected("a set such as {00-90 98} or @name");
    }

    Value ReadValue()
    {
        var value = Term();
        while (Next.Is("+") || Next.Is("-"))
        {
            var sign = _tokens[_at++].Text == "+" ? 1 : -1;
            value = new Sum(value, Term(), sign);
        }

        return value;
    }

    Value Term()
    {
        if (Next.Kind == TokenKind.Quoted)
        {
            return new Literal(_tokens[_at++].Text);
        }

        var word = Word("a value");
        return !char.IsAsciiLetterLower(word[0]) ? new Literal(word)
            : Next.Is("(") ? Function(word)
            : word == "today" ? new AsOfDay()
            : word == "tumors" ? new TumorCount()
            : word.StartsWith("this.", StringComparison.Ordinal) ? ItemOf(word[5..], ofAsking: true)
            : ItemOf(word, ofAsking: false);
    }

    ItemText ItemOf(string id, bool ofAsking)
    {
        var item = vocabulary.Item(id);
        Note(item);
        AsksTumor |= !item.OfPatient && (_counting == 0 || ofAsking);
        return new(item.Slot, ofAsking);
    }

    Value Function(string name)
    {
        Expect("(");
        var value = Called(name);
        Expect(")");
        return value;
    }

    Value Called(string name) => name switch
    {
        "day" => new DayOf(ReadValue()),
        "year" => new YearOf(ReadValue()),
        "month" => new MonthOf(ReadValue()),
        "number" => new TextAsNumber(ReadValue()),
        "size" => new SizeOf(ReadValue()),
        "years" => new YearsBetween(ReadValue(), Second()),
        "either" => new EitherOf(ReadValue(), Second()),
        "first" => new PartOf(ReadValue(), 0, Whole()),
        "part" => new PartOf(ReadValue(), Whole() - 1, Whole()),
        "count" => Counted(others: false),
        "others" => Counted(others: true),
        "schemas" => Schemas(),
        _ => throw new RuleFault($"There is no function {name}. There are: day, year, month, number, size, years, either, first, part, count, others, schemas."),
    };

    Value Second()
    {
        Expect(",");
        return ReadValue();
    }

    int Whole()
    {
        Expect(",");
        return int.TryParse(Word("a number"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1000
            ? number
            : throw new RuleFault("A position or length has to be a whole number from 1.");
    }

    CountOf Counted(bool others)
    {
        _counting++;
        var condition = Or();
        _counting--;
        AsksTumor |= others;
        return new(condition, others);
    }

    SchemaCount Schemas()
    {
        Note(vocabulary.Item("primarySite"));
        Note(vocabulary.Item("histologicTypeIcdO3"));
        AsksTumor = true;
        return new(Algorithm());
    }

    string Algorithm()
    {
        var name = Word("eod, tnm or cs");
        if (!EditPacks.IsAlgorithm(name))
        {
            throw new RuleFault($"There is no staging algorithm {name}. There are: eod, tnm, cs.");
        }

        Needs.Add(name);
        return name;
    }

    void Note(EditItem item)
    {
        if (!Items.Contains(item))
        {
            Items.Add(item);
        }
    }

    bool Take(string text)
    {
        var taken = Next.Is(text);
        _at += taken ? 1 : 0;
        return taken;
    }

    void Expect(string text)
    {
        if (!Take(text))
        {
            throw Unexpected($"`{text}`");
        }
    }

    string Word(string what) => Next.Kind == TokenKind.Word ? _tokens[_at++].Text : throw Unexpected(what);

    RuleFault Unexpected(string expected) => new($"Found {Next} where {expected} has to stand.");
}
