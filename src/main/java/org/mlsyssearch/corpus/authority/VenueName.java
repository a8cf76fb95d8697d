package org.mlsyssearch.corpus.authority;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.lexicon.Countries;
import org.mlsyssearch.corpus.lexicon.Months;
import org.mlsyssearch.corpus.lexicon.Ordinals;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.YearMention;
import org.mlsyssearch.corpus.lexicon.Years;

/**
 * The name of a venue, cut out of what a record states as its place of publication.
 *
 * <p>The grammar, of which every part but the name may be absent:
 *
 * <pre>
 * stated   = [acronym year (":" | "-")] name ["(" acronym [year] ")"] ["," acronym year] {"," rest}
 *          | name "," [sentences] society "Conference on"        the order of library catalogues
 * name     = ["Proceedings of the"] [year] [ordinal] words
 * rest     = place | date | volume, number, pages | publisher | series
 * </pre>
 *
 * @param full the name without what stands around it; empty where only an acronym is stated
 * @param whole the name with "Proceedings of the" and ordinals, as some journals are called
 * @param acronym the short name that stands beside it; null if there is none
 * @param year the year beside it; null if there is none
 */
public record VenueName(
    String full, String whole, @Nullable String acronym, @Nullable Integer year) {

  private static final String YEAR = "(?:(?:19|20)\\d{2}|['\u2019]\\s?\\d{2})";

  private static final Pattern IN_PARENTHESES =
      Pattern.compile(
          "\\s*\\(\\s*([A-Z][\\w&/+@-]*)[\\s,]*(" + YEAR + "|(?<=\\s|-)\\d{2})?\\s*\\)");
  private static final Pattern WITH_YEAR =
      Pattern.compile(
          "(?:^|[,;.:]\\s+|\\s[-\u2013\u2014]+\\s+)(?:(?:ACM|IEEE|USENIX)\\s+)?"
              + "((?:[A-Z]{3,8} )?[A-Z][A-Za-z\\d]*(?:[-/@&+][A-Za-z]+)*)"
              + "[\\s-]?("
              + YEAR
              + "|(?<=[ -])\\d{2})(?=\\s*(?:$|[,;:.(]|\\s[-\u2013\u2014]))");

  /** "NIPS'15 Proceedings of the ...", "SEBD 2018 the 26th ...": nothing divides them. */
  private static final Pattern IN_FRONT =
      Pattern.compile(
          "^([A-Z][A-Za-z\\d]*(?:[-/@&+][A-Za-z]+)*)[\\s-]?("
              + YEAR
              + ")\\s+(?=(?i:the|proceedings|proc\\.|annual|international|\\d+(?:st|nd|rd|th))\\b)");

  private static final Pattern NO_ACRONYM =
      Pattern.compile(
          "(?i)"
              + Months.ENGLISH
              + "|vol|volume|no|part|article|issue|pages|lncs|lnai|lipics|ccis|eptcs|pmlr|isbn|usa|uk|ii|iii|iv|vi|acm|ieee|usenix|ifip|springer");
  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)^(?:(?:(?:article|chapter|published|presented) )?in:?\\s+(?:the\\s+)?|conference record of"
              + " (?:the\\s+)?|(?:(?:companion|adjunct|extended"
              + " abstracts|conference)\\s+)?(?:proceedings|proc\\.?)(?:\\s+of)?:?(?:\\s+the)?\\s+|companion"
              + " of the\\s+|extended abstracts of the\\s+|the\\s+|[-\u2013:,.]\\s*)");
  private static final Pattern ORDINAL =
      Pattern.compile(
          "(?<![\\w-])"
              + Ordinals.IN_FIGURES
              + "\\s+|(?<![\\p{L}-])"
              + Ordinals.OF_TWO_WORDS
              + "\\s+|^"
              + Ordinals.OF_ONE_WORD
              + "\\s+");
  private static final Pattern YEARS =
      Pattern.compile(
          "\\s*(?<![\\w.-])(?:(?:19|20)\\d{2}(?:\\s?[/-]\\s?(?:19|20)?\\d{2})?|['\u2019]\\d{2})(?![\\w-])");
  private static final Pattern LAST_NUMBER = Pattern.compile("(?<=\\p{L}{2}\\.?)[\\s,]+\\d{1,4}$");
  static final Pattern TYPED =
      Pattern.compile(
          "(?i)\\b(?:conference|conf\\.|symposium|symp\\.|workshop|meeting|congress|summit|colloquium|school)\\b");
  private static final Pattern JOURNAL =
      Pattern.compile(
          "(?i)\\b(?:journal|transactions|trans\\.|letters|magazine|annals|bulletin|notices|reviews?)\\b");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  static final int FEW_WORDS = 3;

  /** No place of publication takes more characters; a longer text is not taken apart. */
  private static final int LONGEST = 1000;

  /** The name in a text that is known to state a place of publication. */
  public static VenueName of(String stated) {
    if (stated.length() > LONGEST) {
      return new VenueName(stated, stated, null, null);
    }
    String text =
        VenueSurroundings.inOrder(
            BLANKS.matcher(stated.replace('\u2019', '\'')).replaceAll(" ").strip());
    Integer year = YearMention.of(text);
    String acronym = null;
    Matcher found = acronym(IN_PARENTHESES, text);
    if (found != null) {
      acronym = withoutYear(found.group(1));
      year = year == null ? yearOf(found.group(2)) : year;
      text = text.substring(0, found.start()) + after(text, found.end());
    } else {
      found = acronym(IN_FRONT, text);
      found = found == null ? acronym(WITH_YEAR, text) : found;
      if (found != null) {
        acronym = withoutYear(found.group(1));
        year = year == null ? yearOf(found.group(2)) : year;
        String before = text.substring(0, found.start());
        boolean leads = Titles.words(LEAD.matcher(before).replaceAll("")) < FEW_WORDS;
        text = leads ? text.substring(found.end()) : before;
      }
    }
    String whole = VenueSurroundings.withoutRest(VenueSurroundings.withoutNumbers(text)).strip();
    whole = VenueSurroundings.withoutPlaces(whole);
    whole = YEARS.matcher(whole).replaceAll("").replaceAll("\\(\\s*\\)", "").strip();
    whole = LAST_NUMBER.matcher(whole).replaceFirst("");
    String name = cut(whole);
    if (acronym != null && Titles.key(name).equals(Titles.key(acronym))) {
      name = "";
    }
    return name.isEmpty() && acronym == null
        ? new VenueName(Characters.trimmed(text), whole, null, year)
        : new VenueName(name, whole, acronym, year);
  }

  /** Whether it says that it is a meeting's name. */
  public boolean isMeeting() {
    return TYPED.matcher(full).find();
  }

  /** Whether it says that it is a journal's name. */
  public boolean isJournal() {
    return JOURNAL.matcher(full).find();
  }

  private static @Nullable Matcher acronym(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      String word = found.group(1);
      long capitals = word.chars().filter(Character::isUpperCase).count();
      boolean dated = found.group(2) != null;
      boolean first = found.start() == 0;
      boolean last = found.end() == text.length() && found.group().matches("\\s[-\u2013\u2014:].*");
      boolean short_ = word.length() <= 20 && !NO_ACRONYM.matcher(word).matches();
      if (short_
          && (capitals >= 2 || (dated && (first || last || pattern.equals(IN_PARENTHESES))))
          && (dated || !Countries.isOne(word))) {
        return found;
      }
    }
    return null;
  }

  /** What stands behind an acronym in parentheses, where the name goes on there. */
  private static String after(String text, int end) {
    String rest = text.substring(end).strip();
    return TYPED.matcher(rest).find() || JOURNAL.matcher(rest).find() ? " " + rest : "";
  }

  /** "IJCAI-16" is IJCAI. */
  private static String withoutYear(String acronym) {
    return acronym.replaceFirst("(?<=[A-Za-z]{2})-\\d{2}$", "");
  }

  private static @Nullable Integer yearOf(@Nullable String digits) {
    return digits == null ? null : Years.of(digits.replaceAll("\\D", ""));
  }

  private static String cut(String text) {
    String name = text;
    boolean meeting = TYPED.matcher(name).find() || !JOURNAL.matcher(name).find();
    String before;
    do {
      before = name;
      name = Characters.trimmedFront(name.strip());
      if (meeting) {
        String shorter = LEAD.matcher(name).replaceFirst("");
        name = Titles.words(shorter) == 0 ? name : shorter;
      }
      name = ORDINAL.matcher(name).replaceAll("");
    } while (!before.equals(name));
    name = name.replaceAll("\\s+([,;:])", "$1");
    name = BLANKS.matcher(name).replaceAll(" ");
    return withoutLooseEnd(name);
  }

  /** The end of an abbreviated name keeps its full stop. */
  private static String withoutLooseEnd(String name) {
    String shorter = Characters.trimmedBack(name);
    boolean abbreviated =
        name.startsWith(".", shorter.length())
            && shorter.indexOf('.') > 0
            && !shorter.endsWith(")");
    return abbreviated ? shorter + "." : shorter;
  }
}
