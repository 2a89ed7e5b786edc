namespace CommitLang.Syntax.Lexing;

/// <summary>Characters of other keyboards and of word processors that stand for a mark of the language.</summary>
internal static class Lookalikes
{
    /// <summary>The mark that is meant; null if none is.</summary>
    public static string? Find(char character) => character switch
    {
        '：' or '﹕' or '∶' => ":",
        '，' or '、' or '،' or '﹐' => ",",
        '（' => "(",
        '）' => ")",
        '［' or '【' => "[",
        '］' or '】' => "]",
        '／' or '⁄' or '∕' => "/",
        '％' or '٪' => "%",
        '＋' => "+",
        '－' or '–' or '—' or '−' or '‐' or '‑' or '―' => "-",
        '＿' => "_",
        '…' or '‥' => "..",
        '≤' or '⩽' or '≦' => "<=",
        '≥' or '⩾' or '≧' => ">=",
        '≠' => "!=",
        '＜' => "<",
        '＞' => ">",
        '＝' => "=",
        _ => null,
    };

    /// <summary>What may close a string that this quote opens; null for anything else.</summary>
    public static string? ClosingQuote(char character) => character switch
    {
        '“' or '”' or '„' or '‟' => "”“",
        '«' => "»",
        '»' => "«",
        '「' => "」",
        '『' => "』",
        '＂' => "＂",
        _ => null,
    };
}
