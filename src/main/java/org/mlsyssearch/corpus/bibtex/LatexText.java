package org.mlsyssearch.corpus.bibtex;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.lexicon.Markup;

/**
 * Turns the LaTeX of a field into plain text: accents become letters, braces and commands vanish.
 */
final class LatexText {

  private static final Map<String, String> COMBINING =
      Map.ofEntries(
          Map.entry("\"", "\u0308"),
          Map.entry("'", "\u0301"),
          Map.entry("`", "\u0300"),
          Map.entry("^", "\u0302"),
          Map.entry("~", "\u0303"),
          Map.entry("=", "\u0304"),
          Map.entry(".", "\u0307"),
          Map.entry("u", "\u0306"),
          Map.entry("v", "\u030C"),
          Map.entry("H", "\u030B"),
          Map.entry("c", "\u0327"),
          Map.entry("k", "\u0328"),
          Map.entry("r", "\u030A"),
          Map.entry("d", "\u0323"),
          Map.entry("b", "\u0331"));
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("ss", "\u00DF"),
          Map.entry("o", "\u00F8"),
          Map.entry("O", "\u00D8"),
          Map.entry("l", "\u0142"),
          Map.entry("L", "\u0141"),
          Map.entry("ae", "\u00E6"),
          Map.entry("AE", "\u00C6"),
          Map.entry("oe", "\u0153"),
          Map.entry("OE", "\u0152"),
          Map.entry("aa", "\u00E5"),
          Map.entry("AA", "\u00C5"),
          Map.entry("i", "\u0131"),
          Map.entry("j", "\u0237"),
          Map.entry("dh", "\u00F0"),
          Map.entry("DH", "\u00D0"),
          Map.entry("dj", "\u0111"),
          Map.entry("DJ", "\u0110"),
          Map.entry("ng", "\u014B"),
          Map.entry("NG", "\u014A"),
          Map.entry("TH", "\u00DE"),
          Map.entry("textasciitilde", "\uE003"),
          Map.entry("log", "log "),
          Map.entry("max", "max "),
          Map.entry("min", "min "),
          Map.entry("delta", "\u03B4"),
          Map.entry("Delta", "\u0394"),
          Map.entry("sigma", "\u03C3"),
          Map.entry("pi", "\u03C0"),
          Map.entry("theta", "\u03B8"),
          Map.entry("tau", "\u03C4"),
          Map.entry("Omega", "\u03A9"),
          Map.entry("sim", "\uE003"),
          Map.entry("rightarrow", "\u2192"),
          Map.entry("to", "\u2192"),
          Map.entry("th", "\u00FE"),
          Map.entry("textendash", "\u2013"),
          Map.entry("textemdash", "\u2014"),
          Map.entry("textquoteright", "\u2019"),
          Map.entry("times", "\u00D7"),
          Map.entry("alpha", "\u03B1"),
          Map.entry("beta", "\u03B2"),
          Map.entry("gamma", "\u03B3"),
          Map.entry("mu", "\u03BC"),
          Map.entry("lambda", "\u03BB"),
          Map.entry("epsilon", "\u03B5"),
          Map.entry("infty", "\u221E"),
          Map.entry("ldots", "..."),
          Map.entry("dots", "..."),
          Map.entry("TeX", "TeX"),
          Map.entry("LaTeX", "LaTeX"),
          Map.entry("textregistered", ""),
          Map.entry("texttrademark", ""),
          Map.entry("space", " "),
          Map.entry("quad", " "));
  private static final Pattern ACCENT_SIGN =
      Pattern.compile(
          "\\\\([\"'`^~=.])\\s*(?:\\{\\s*(\\\\[ij]|\\p{L}\\p{M}*)\\s*\\}|(\\\\[ij](?![A-Za-z])|\\p{L}\\p{M}*))");
  private static final Pattern ACCENT_LETTER =
      Pattern.compile(
          "\\\\([uvHckrdb])(?:\\s*\\{\\s*(\\\\[ij]|\\p{L}\\p{M}*)\\s*\\}|(\\\\[ij](?![A-Za-z]))|\\s+(\\p{L}\\p{M}*))");
  private static final Pattern FORMULA = Pattern.compile("\\$([^$]{1,300})\\$");
  private static final Pattern POWER = Pattern.compile("\\^\\{?(\\d+)\\}?");
  private static final String RAISED =
      "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";
  private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+)\\*?\\s*(?:\\{\\})?");

  private LatexText() {}

  static String plain(String latex) {
    String text = latex;
    if (text.indexOf('\\') >= 0) {
      text = text.replace("\\&", "&").replace("\\%", "%").replace("\\_", "_").replace("\\#", "#");
      text = text.replace("\\$", "\uE000").replace("\\{", "\uE001").replace("\\}", "\uE002");
      text = text.replace("\\-", "").replace("\\/", "").replace("\\\\", " ");
      text = text.replace("\\,", " ").replace("\\ ", " ");
      // The inner one of two accents first: {\\~{\\^e}}.
      for (String before = ""; !before.equals(text); ) {
        before = text;
        text = accents(ACCENT_LETTER, accents(ACCENT_SIGN, text));
      }
      Matcher command = COMMAND.matcher(text);
      StringBuilder out = new StringBuilder();
      while (command.find()) {
        String sign = SIGNS.getOrDefault(command.group(1), "");
        command.appendReplacement(out, Matcher.quoteReplacement(sign));
      }
      text = command.appendTail(out).toString();
      text = text.replace("\\", "");
    }
    text = text.indexOf('$') < 0 ? text : formulas(text);
    text = text.replace("{", "").replace("}", "").replace("$", "");
    text = text.replace("---", "\u2014").replace("--", "\u2013").replace('~', ' ');
    text = text.replace("``", "\u201C").replace("''", "\u201D");
    text =
        text.replace('\uE000', '$')
            .replace('\uE001', '{')
            .replace('\uE002', '}')
            .replace('\uE003', '~');
    text = Markup.plain(text);
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
  }

  /** Formulas as plain text: indices stand beside what they belong to, powers are raised. */
  private static String formulas(String text) {
    Matcher formula = FORMULA.matcher(text);
    StringBuilder out = new StringBuilder();
    while (formula.find()) {
      Matcher power = POWER.matcher(formula.group(1).replace("_", ""));
      StringBuilder plain = new StringBuilder();
      while (power.find()) {
        power.appendReplacement(plain, raised(power.group(1)));
      }
      formula.appendReplacement(out, Matcher.quoteReplacement(power.appendTail(plain).toString()));
    }
    return formula.appendTail(out).toString();
  }

  private static String raised(String digits) {
    StringBuilder raised = new StringBuilder();
    digits.chars().forEach(digit -> raised.append(RAISED.charAt(digit - '0')));
    return raised.toString();
  }

  private static String accents(Pattern pattern, String text) {
    Matcher accent = pattern.matcher(text);
    StringBuilder out = new StringBuilder();
    while (accent.find()) {
      String letter = accent.group(2);
      for (int group = 3; letter == null && group <= accent.groupCount(); group++) {
        letter = accent.group(group);
      }
      letter = letter == null ? "" : letter;
      letter = letter.startsWith("\\") ? letter.substring(1) : letter;
      accent.appendReplacement(
          out, Matcher.quoteReplacement(letter + COMBINING.get(accent.group(1))));
    }
    return accent.appendTail(out).toString();
  }
}
