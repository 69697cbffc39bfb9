namespace Custodian.Grouping;

/// <summary>
/// The disease interactions of each model. They stand in CMS's software and in the rate announcements, not in the data files, so they are
/// written here: <c>name = term and term</c>; a term is a group of the model, a category number, or a condition on the beneficiary.
/// Sources: CMS risk adjustment model software (V22H79M, V24H86M, V28115M, E2118, E2419, R0519, R0825) and the yearly rate announcements.
/// </summary>
static class HccInteractions
{
    const string V2xGroups = """
        CANCER = 8 9 10 11 12
        DIABETES = 17 18 19
        CARD_RESP_FAIL = 82 83 84
        gCopdCF = 110 111 112
        COPD = 110 111
        RENAL_V22 = 134 135 136 137
        RENAL = 134 135 136 137 138
        RENAL_V21 = 134 135 136 137 138 139 140 141
        SUBSTANCE_V22 = 54 55
        SUBSTANCE = 54 55 56
        PSYCHIATRIC_V22 = 57 58
        PSYCHIATRIC = 57 58 59 60
        ULCER_V22 = 157 158
        ULCER = 157 158 159
        ULCER_ESRD = 157 158 159 160
        """;

    const string V28Groups = """
        CANCER = 17 18 19 20 21 22 23
        DIABETES = 35 36 37 38
        CARD_RESP_FAIL = 211 212 213
        HF = 221 222 223 224 225 226
        CHR_LUNG = 276 277 278 279 280
        KIDNEY = 326 327 328 329
        SUBSTANCE = 135 136 137 138 139
        PSYCHIATRIC = 151 152 153 154 155
        NEURO = 180 181 182 190 191 192 195 196 198 199
        ULCER = 379 380 381 382
        """;

    const string V22 = """
        HCC47_gCancer = 47 & CANCER
        HCC85_gDiabetesMellit = 85 & DIABETES
        HCC85_gCopdCF = 85 & gCopdCF
        HCC85_gRenal = 85 & RENAL_V22
        gRespDepandArre_gCopdCF = CARD_RESP_FAIL & gCopdCF
        HCC85_HCC96 = 85 & 96
        gSubstanceAbuse_gPsychiatric = SUBSTANCE_V22 & PSYCHIATRIC_V22
        DIABETES_CHF = DIABETES & 85
        CHF_gCopdCF = 85 & gCopdCF
        gCopdCF_CARD_RESP_FAIL = gCopdCF & CARD_RESP_FAIL
        SEPSIS_PRESSURE_ULCER = 2 & ULCER_V22
        SEPSIS_ARTIF_OPENINGS = 2 & 188
        ART_OPENINGS_PRESSURE_ULCER = 188 & ULCER_V22
        gCopdCF_ASP_SPEC_BACT_PNEUM = gCopdCF & 114
        ASP_SPEC_BACT_PNEUM_PRES_ULC = 114 & ULCER_V22
        SEPSIS_ASP_SPEC_BACT_PNEUM = 2 & 114
        SCHIZOPHRENIA_gCopdCF = 57 & gCopdCF
        SCHIZOPHRENIA_CHF = 57 & 85
        SCHIZOPHRENIA_SEIZURES = 57 & 79
        DISABLED_HCC85 = DISABLED & 85
        DISABLED_PRESSURE_ULCER = DISABLED & ULCER_V22
        DISABLED_HCC161 = DISABLED & 161
        DISABLED_HCC39 = DISABLED & 39
        DISABLED_HCC77 = DISABLED & 77
        DISABLED_HCC6 = DISABLED & 6
        """;

    const string V24 = """
        HCC47_gCancer = 47 & CANCER
        DIABETES_CHF = DIABETES & 85
        CHF_gCopdCF = 85 & gCopdCF
        HCC85_gRenal_V24 = 85 & RENAL
        gCopdCF_CARD_RESP_FAIL = gCopdCF & CARD_RESP_FAIL
        HCC85_HCC96 = 85 & 96
        gSubstanceUseDisorder_gPsych = SUBSTANCE & PSYCHIATRIC
        SEPSIS_PRESSURE_ULCER = 2 & ULCER
        SEPSIS_ARTIF_OPENINGS = 2 & 188
        ART_OPENINGS_PRESS_ULCER = 188 & ULCER
        gCopdCF_ASP_SPEC_B_PNEUM = gCopdCF & 114
        ASP_SPEC_B_PNEUM_PRES_ULC = 114 & ULCER
        SEPSIS_ASP_SPEC_BACT_PNEUM = 2 & 114
        SCHIZOPHRENIA_gCopdCF = 57 & gCopdCF
        SCHIZOPHRENIA_CHF = 57 & 85
        SCHIZOPHRENIA_SEIZURES = 57 & 79
        DISABLED_HCC85 = DISABLED & 85
        DISABLED_PRESSURE_ULCER = DISABLED & ULCER
        DISABLED_HCC161 = DISABLED & 161
        DISABLED_HCC39 = DISABLED & 39
        DISABLED_HCC77 = DISABLED & 77
        DISABLED_HCC6 = DISABLED & 6
        """;

    const string V28 = """
        DIABETES_HF_V28 = DIABETES & HF
        HF_CHR_LUNG_V28 = HF & CHR_LUNG
        HF_KIDNEY_V28 = HF & KIDNEY
        CHR_LUNG_CARD_RESP_FAIL_V28 = CHR_LUNG & CARD_RESP_FAIL
        HF_HCC238_V28 = HF & 238
        gSubUseDisorder_gPsych_V28 = SUBSTANCE & PSYCHIATRIC
        DISABLED_CANCER_V28 = DISABLED & CANCER
        DISABLED_NEURO_V28 = DISABLED & NEURO
        DISABLED_HF_V28 = DISABLED & HF
        DISABLED_CHR_LUNG_V28 = DISABLED & CHR_LUNG
        DISABLED_ULCER_V28 = DISABLED & ULCER
        """;

    const string Esrd21 = """
        SEPSIS_CARD_RESP_FAIL = 2 & CARD_RESP_FAIL
        CANCER_IMMUNE = CANCER & 47
        DIABETES_CHF = DIABETES & 85
        CHF_COPD = 85 & COPD
        CHF_RENAL = 85 & RENAL_V21
        COPD_CARD_RESP_FAIL = COPD & CARD_RESP_FAIL
        NONAGED_HCC6 = NONAGED & 6
        NONAGED_HCC34 = NONAGED & 34
        NONAGED_HCC46 = NONAGED & 46
        NONAGED_HCC54 = NONAGED & 54
        NONAGED_HCC55 = NONAGED & 55
        NONAGED_HCC110 = NONAGED & 110
        NONAGED_HCC176 = NONAGED & 176
        SEPSIS_PRESSURE_ULCER = 2 & ULCER_ESRD
        SEPSIS_ARTIF_OPENINGS = 2 & 188
        ART_OPENINGS_PRESSURE_ULCER = 188 & ULCER_ESRD
        COPD_ASP_SPEC_BACT_PNEUM = COPD & 114
        ASP_SPEC_BACT_PNEUM_PRES_ULC = 114 & ULCER_ESRD
        SEPSIS_ASP_SPEC_BACT_PNEUM = 2 & 114
        SCHIZOPHRENIA_COPD = 57 & COPD
        SCHIZOPHRENIA_CHF = 57 & 85
        SCHIZOPHRENIA_SEIZURES = 57 & 79
        NONAGED_HCC85 = NONAGED & 85
        NONAGED_PRESSURE_ULCER = NONAGED & ULCER_ESRD
        NONAGED_HCC161 = NONAGED & 161
        NONAGED_HCC39 = NONAGED & 39
        NONAGED_HCC77 = NONAGED & 77
        """;

    const string Esrd24 = """
        HCC47_gCancer = 47 & CANCER
        DIABETES_CHF = DIABETES & 85
        CHF_gCopdCF = 85 & gCopdCF
        HCC85_gRenal_V24 = 85 & RENAL
        gCopdCF_CARD_RESP_FAIL = gCopdCF & CARD_RESP_FAIL
        HCC85_HCC96 = 85 & 96
        gSubUseDs_gPsych_V24 = SUBSTANCE & PSYCHIATRIC
        NONAGED_gSubUseDs_gPsych = NONAGED & SUBSTANCE & PSYCHIATRIC
        NONAGED_HCC6 = NONAGED & 6
        NONAGED_HCC34 = NONAGED & 34
        NONAGED_HCC46 = NONAGED & 46
        NONAGED_HCC110 = NONAGED & 110
        NONAGED_HCC176 = NONAGED & 176
        SEPSIS_PRESSURE_ULCER_V24 = 2 & ULCER_ESRD
        SEPSIS_ARTIF_OPENINGS = 2 & 188
        ART_OPENINGS_PRESS_ULCER_V24 = 188 & ULCER_ESRD
        gCopdCF_ASP_SPEC_B_PNEUM = gCopdCF & 114
        ASP_SPEC_B_PNEUM_PRES_ULC_V24 = 114 & ULCER_ESRD
        SEPSIS_ASP_SPEC_BACT_PNEUM = 2 & 114
        SCHIZOPHRENIA_gCopdCF = 57 & gCopdCF
        SCHIZOPHRENIA_CHF = 57 & 85
        SCHIZOPHRENIA_SEIZURES = 57 & 79
        NONAGED_HCC85 = NONAGED & 85
        NONAGED_PRESSURE_ULCER_V24 = NONAGED & ULCER_ESRD
        NONAGED_HCC161 = NONAGED & 161
        NONAGED_HCC39 = NONAGED & 39
        NONAGED_HCC77 = NONAGED & 77
        """;

    const string Rx05 = """
        NonAged_RXHCC1 = NONAGED & 1
        NonAged_RXHCC130 = NONAGED & 130
        NonAged_RXHCC131 = NONAGED & 131
        NonAged_RXHCC132 = NONAGED & 132
        NonAged_RXHCC133 = NONAGED & 133
        NonAged_RXHCC134 = NONAGED & 134
        NonAged_RXHCC135 = NONAGED & 135
        NonAged_RXHCC145 = NONAGED & 145
        NonAged_RXHCC160 = NONAGED & 160
        NonAged_RXHCC163 = NONAGED & 163
        NonAged_RXHCC164 = NONAGED & 164
        NonAged_RXHCC165 = NONAGED & 165
        """;

    const string Rx08 = """
        NonAged_RXHCC1 = NONAGED & 1
        NonAged_RXHCC130 = NONAGED & 130
        NonAged_RXHCC131 = NONAGED & 131
        NonAged_RXHCC132 = NONAGED & 132
        NonAged_RXHCC133 = NONAGED & 133
        NonAged_RXHCC159 = NONAGED & 159
        NonAged_RXHCC163 = NONAGED & 163
        """;

    public static IReadOnlyList<HccInteraction> Of(HccModel model) => model switch
    {
        HccModel.CmsHccV22 => Parse(V2xGroups, V22),
        HccModel.CmsHccV24 => Parse(V2xGroups, V24),
        HccModel.CmsHccV28 => Parse(V28Groups, V28),
        HccModel.EsrdV21 => Parse(V2xGroups, Esrd21),
        HccModel.EsrdV24 => Parse(V2xGroups, Esrd24),
        HccModel.RxHccV05 => Parse("", Rx05),
        _ => Parse("", Rx08),
    };

    static HccInteraction[] Parse(string groupText, string interactionText)
    {
        var groups = Lines(groupText).ToDictionary(l => l.Name, l => Numbers(l.Value), StringComparer.Ordinal);
        return [.. Lines(interactionText).Select(l => Interaction(l.Name, l.Value.Split(" & "), groups))];
    }

    static HccInteraction Interaction(string name, string[] terms, Dictionary<string, int[]> groups)
    {
        var condition = HccCondition.Any;
        var categories = new List<int[]>();
        foreach (var term in terms)
        {
            switch (term)
            {
                case "DISABLED":
                    condition = HccCondition.Disabled;
                    break;
                case "NONAGED":
                    condition = HccCondition.NonAged;
                    break;
                default:
                    categories.Add(groups.TryGetValue(term, out var group) ? group : Numbers(term));
                    break;
            }
        }

        return new(name, condition, categories);
    }

    static IEnumerable<(string Name, string Value)> Lines(string text) =>
        from line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let parts = line.Split(" = ")
        select (parts[0], parts[1]);

    static int[] Numbers(string text) => [.. text.Split(' ').Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];
}
