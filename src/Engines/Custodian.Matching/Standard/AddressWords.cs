using System.Collections.Frozen;

namespace Custodian.Matching.Standard;

/// <summary>Street types, directions and unit words, written out in full (USPS Publication 28, appendices B and C, with Australian ones), so that a typing error in a word stays one error.</summary>
static class AddressWords
{
    const string Pairs =
        "st street str street strt street ave avenue av avenue aven avenue rd road dr drive drv drive ln lane la lane ct court crt court cir circle circ circle cct circuit "
        + "blvd boulevard boul boulevard bvd boulevard pl place plc place ter terrace tce terrace terr terrace hwy highway pkwy parkway pky parkway sq square trl trail tr trail "
        + "cres crescent cr crescent crs crescent cl close gr grove gdns gardens gdn garden pde parade esp esplanade xing crossing ctr center centre center aly alley "
        + "expy expressway fwy freeway hts heights isle island lk lake mdw meadow mdws meadows mt mount mtn mountain pt point plz plaza rdg ridge riv river rte route "
        + "spg spring spgs springs sta station vly valley vlg village vlge village vis vista wy way "
        + "n north s south e east w west ne northeast nw northwest se southeast sw southwest "
        + "fl floor flr floor bldg building rm room ste suite apmnt apartment aptmt apartment retrmnt retirement medcl medical hosp hospital "
        + "1st first 2nd second 3rd third 4th fourth 5th fifth 6th sixth 7th seventh 8th eighth 9th ninth 10th tenth";

    static readonly FrozenDictionary<string, string> Full = Read();

    static readonly FrozenSet<string> Units = FrozenSet.ToFrozenSet(["apt", "apartment", "unit", "suite", "ste", "rm", "room", "lot", "flat", "trlr", "no", "fl", "floor"], StringComparer.Ordinal);

    public static string Expand(string word) => Full.GetValueOrDefault(word, word);

    /// <summary>A word that says the number after it is a flat, not a house.</summary>
    public static bool IsUnit(string word) => Units.Contains(word);

    static FrozenDictionary<string, string> Read()
    {
        var words = Pairs.Split(' ');
        return Enumerable.Range(0, words.Length / 2).ToFrozenDictionary(i => words[2 * i], i => words[(2 * i) + 1], StringComparer.Ordinal);
    }
}
