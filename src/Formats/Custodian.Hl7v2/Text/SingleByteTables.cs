using System.Collections.Frozen;

namespace Custodian.Hl7v2;

/// <summary>
/// The upper halves of the single-byte charsets of HL7 table 0211, from the Unicode consortium's mapping files. A byte to which the charset
/// gives no character becomes the private-use character U+F700 + byte and can be written back: nothing is lost.
/// </summary>
static class SingleByteTables
{
    // Bytes 80 to 9F. Five of Windows-1252 have no character and stay C1 controls, as in the WHATWG encoding standard.
    const string Windows1252Start = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
    static readonly string C1 = Range(0x80, 0x20);

    static readonly FrozenDictionary<Hl7Charset, string> Upper = new Dictionary<Hl7Charset, string>
    {
        [Hl7Charset.Windows1252] = Windows1252Start + Range(0xA0, 0x60),
        [Hl7Charset.Iso8859Part1] = C1 + Range(0xA0, 0x60),
        [Hl7Charset.Iso8859Part2] = C1 + Whole(
            "\u00A0Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u00ADŽŻ°ą˛ł´ľśˇ¸šşťź˝žżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎ"
            + "ĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙"),
        [Hl7Charset.Iso8859Part3] = C1 + Whole(
            "\u00A0Ħ˘£¤\uFFFDĤ§¨İŞĞĴ\u00AD\uFFFDŻ°ħ²³´µĥ·¸ışğĵ½\uFFFDżÀÁÂ\uFFFDÄĊĈÇÈÉÊËÌÍÎÏ"
            + "\uFFFDÑÒÓÔĠÖ×ĜÙÚÛÜŬŜßàáâ\uFFFDäċĉçèéêëìíîï\uFFFDñòóôġö÷ĝùúûüŭŝ˙"),
        [Hl7Charset.Iso8859Part4] = C1 + Whole(
            "\u00A0ĄĸŖ¤ĨĻ§¨ŠĒĢŦ\u00ADŽ¯°ą˛ŗ´ĩļˇ¸šēģŧŊžŋĀÁÂÃÄÅÆĮČÉĘËĖÍÎĪ"
            + "ĐŅŌĶÔÕÖ×ØŲÚÛÜŨŪßāáâãäåæįčéęëėíîīđņōķôõö÷øųúûüũū˙"),
        [Hl7Charset.Iso8859Part5] = C1 + Whole(
            "\u00A0ЁЂЃЄЅІЇЈЉЊЋЌ\u00ADЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
            + "абвгдежзийклмнопрстуфхцчшщъыьэюя№ёђѓєѕіїјљњћќ§ўџ"),
        [Hl7Charset.Iso8859Part6] = C1 + Whole(
            "\u00A0\uFFFD\uFFFD\uFFFD¤\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\u060C\u00AD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\u061B\uFFFD\uFFFD\uFFFD\u061F\uFFFD\u0621\u0622\u0623\u0624\u0625\u0626\u0627\u0628\u0629\u062A\u062B\u062C\u062D\u062E\u062F"
            + "\u0630\u0631\u0632\u0633\u0634\u0635\u0636\u0637\u0638\u0639\u063A\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\u0640\u0641\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u0649\u064A\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"),
        [Hl7Charset.Iso8859Part7] = C1 + Whole(
            "\u00A0‘’£€₯¦§¨©ͺ«¬\u00AD\uFFFD―°±²³΄΅Ά·ΈΉΊ»Ό½ΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟ"
            + "ΠΡ\uFFFDΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ\uFFFD"),
        [Hl7Charset.Iso8859Part8] = C1 + Whole(
            "\u00A0\uFFFD¢£¤¥¦§¨©×«¬\u00AD®¯°±²³´µ¶·¸¹÷»¼½¾\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"
            + "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD‗\u05D0\u05D1\u05D2\u05D3\u05D4\u05D5\u05D6\u05D7\u05D8\u05D9\u05DA\u05DB\u05DC\u05DD\u05DE\u05DF\u05E0\u05E1\u05E2\u05E3\u05E4\u05E5\u05E6\u05E7\u05E8\u05E9\u05EA\uFFFD\uFFFD\u200E\u200F\uFFFD"),
        [Hl7Charset.Iso8859Part9] = C1 + Whole(
            "\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ"
            + "ĞÑÒÓÔÕÖ×ØÙÚÛÜİŞßàáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ"),
        [Hl7Charset.Iso8859Part15] = C1 + Whole(
            "\u00A0¡¢£€¥Š§š©ª«¬\u00AD®¯°±²³Žµ¶·ž¹º»ŒœŸ¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ"
            + "ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"),
    }.ToFrozenDictionary();

    static readonly FrozenDictionary<Hl7Charset, FrozenDictionary<char, byte>> Back = Upper.ToFrozenDictionary(
        table => table.Key,
        table => table.Value.Select((character, index) => (character, index)).ToFrozenDictionary(pair => pair.character, pair => (byte)(0x80 + pair.index)));

    /// <summary>The 128 characters of bytes 80 to FF.</summary>
    public static string Of(Hl7Charset charset) => Upper[charset];

    public static bool TryEncode(Hl7Charset charset, char character, out byte value)
    {
        value = (byte)character;
        return character < 0x80 || Back[charset].TryGetValue(character, out value);
    }

    static string Range(int first, int count) => string.Create(count, first, (text, start) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = (char)(start + i);
        }
    });

    static string Whole(string upper) => string.Concat(upper.Select((character, index) => character == '\uFFFD' ? (char)(0xF7A0 + index) : character));
}
