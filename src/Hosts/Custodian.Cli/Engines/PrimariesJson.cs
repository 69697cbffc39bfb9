using System.Text.Json;
using Custodian.Primaries;

namespace Custodian.Cli.Engines;

/// <summary>Writes decisions about tumours as JSON members.</summary>
sealed class PrimariesJson(MultiplePrimaries rules, bool explain)
{
    /// <summary>The decision about two tumours, by both sets of rules.</summary>
    public void Pair(Utf8JsonWriter json, TumourFields first, TumourFields second)
    {
        Decision(json, first, second);
        var (one, other) = (first.International, second.International);
        json.WriteString("iarc"u8, IarcName(IarcPrimaries.Compare(one.Site, one.Histology, other.Site, other.Histology)));
    }

    /// <summary>Every pair of a patient, and the primaries that follow.</summary>
    public void Patient(Utf8JsonWriter json, TumourFields[] tumours)
    {
        var review = PatientPrimaries.Review(rules, [.. tumours.Select(t => t.Tumour)]);
        var indicators = IarcPrimaries.Indicators([.. tumours.Select(t => t.International)], IarcReview.DuplicatesOnly);
        if (review.Primaries is { } primaries)
        {
            json.WriteNumber("primaries"u8, primaries);
        }
        else
        {
            json.WriteNull("primaries"u8);
        }

        json.WriteNumber("least"u8, review.Least);
        json.WriteNumber("most"u8, review.Most);
        Tumours(json, review, indicators);
        Pairs(json, review, tumours);
    }

    /// <summary>The word of a result, as the case files have it.</summary>
    public static string Name(PrimaryResult result) => result switch
    {
        PrimaryResult.SinglePrimary => "SINGLE_PRIMARY",
        PrimaryResult.MultiplePrimaries => "MULTIPLE_PRIMARIES",
        _ => "QUESTIONABLE",
    };

    /// <summary>The word of a result of the international rules.</summary>
    public static string IarcName(IarcPairResult result) => result switch
    {
        IarcPairResult.Duplicate => "DUPLICATE",
        IarcPairResult.MultiplePrimary => "MULTIPLE_PRIMARY",
        IarcPairResult.UnknownTopography => "UNKNOWN_TOPOGRAPHY",
        _ => "INVALID",
    };

    static void Tumours(Utf8JsonWriter json, PatientReview review, IReadOnlyList<IarcIndicator> indicators)
    {
        json.WriteStartArray("tumors"u8);
        foreach (var (place, indicator) in review.Tumours.Zip(indicators))
        {
            json.WriteStartObject();
            json.WriteNumber("primary"u8, place.Primary);
            json.WriteString("sequenceNumberCentral"u8, place.Sequence);
            json.WriteNumber("iarcMpIndicator"u8, (int)indicator);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    void Pairs(Utf8JsonWriter json, PatientReview review, TumourFields[] tumours)
    {
        json.WriteStartArray("pairs"u8);
        foreach (var pair in review.Pairs)
        {
            json.WriteStartObject();
            json.WriteNumber("first"u8, pair.First + 1);
            json.WriteNumber("second"u8, pair.Second + 1);
            Decision(json, tumours[pair.First], tumours[pair.Second]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    void Decision(Utf8JsonWriter json, TumourFields first, TumourFields second)
    {
        var why = rules.Explain(first.Tumour, second.Tumour);
        json.WriteString("result"u8, Name(why.Result));
        json.WriteString("step"u8, why.Step);
        json.WriteString("group"u8, why.GroupId);
        json.WriteString("reason"u8, why.Reason);
        json.WriteString("rules_applied"u8, string.Join('|', why.Tried.Select(t => t.Rule.Step)));
        if (explain)
        {
            json.WriteString("citation"u8, why.Citation);
            Tried(json, why);
        }
    }

    static void Tried(Utf8JsonWriter json, Explanation why)
    {
        json.WriteStartArray("rules"u8);
        foreach (var tried in why.Tried)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, tried.Id);
            json.WriteString("question"u8, tried.Rule.Question);
            json.WriteString("answer"u8, tried.Verdict.ToString());
            json.WriteString("remark"u8, tried.Remark);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
