package org.mlsyssearch.corpus.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.lexicon.Titles;

/**
 * Of several spellings of one title or one name the best: the one with the fewest flaws of form,
 * then the one that most drafts have, then the first.
 */
final class Spelling {

  /** What only slips of the pen and of conversion leave behind; each match is one flaw. */
  private static final Pattern FLAWS =
      Pattern.compile(
          "[\\p{L}\\p{N}][-\u2010-\u2014] (?=\\p{Lu})" // "SRNIC- A Scalable" for a colon
              + "|(?<=[\\p{L}\\p{N}]) [:;,?!](?= |$)" // a space before the mark
              + "|(?<=\\p{L})[:;,](?=\\p{L})" // and none behind it
              + "|\uFFFD|\\\\|[{}$]|&#?\\w+;|</?\\w+>" // other characters, LaTeX, entities, tags
              + "|  +|\\(\\s|\\s\\)" // blanks
              + "|^[-*:,.;\"'|]|[-:,;|]$" // what belongs to the list
              + "|(?<!\\.)\\.$");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{2,}");

  private Spelling() {}

  /**
   * The best spelling of a title among the titles of drafts that differ from it in nothing else.
   */
  static String title(String title, List<Draft> drafts) {
    if (drafts.size() == 1) {
      return title;
    }
    String key = Titles.key(title);
    List<String> same =
        drafts.stream()
            .map(Draft::title)
            .filter(t -> t.equals(title) || Titles.key(t).equals(key))
            .toList();
    return best(same, Comparator.comparingInt(Spelling::flaws));
  }

  /** The same authors, each in the best spelling of the drafts that name the same persons. */
  static List<String> authors(List<String> authors, List<Draft> drafts) {
    if (drafts.size() == 1) {
      return authors;
    }
    List<List<String>> same =
        drafts.stream().map(Draft::authors).filter(other -> samePersons(authors, other)).toList();
    List<String> best = new ArrayList<>();
    for (int i = 0; i < authors.size(); i++) {
      int place = i;
      best.add(
          best(
              same.stream().map(names -> names.get(place)).toList(),
              Comparator.comparingInt(Spelling::flaws)
                  .thenComparing(Comparator.comparingInt(Spelling::writtenOut).reversed())
                  .thenComparing(Comparator.comparingInt(Spelling::accents).reversed())));
    }
    return best;
  }

  private static String best(List<String> spellings, Comparator<String> order) {
    String first = spellings.getFirst();
    if (spellings.stream().allMatch(first::equals)) {
      return first;
    }
    Comparator<String> attested = Comparator.comparingInt(each -> -count(spellings, each));
    return spellings.stream().min(order.thenComparing(attested)).orElseThrow();
  }

  private static int count(List<String> all, String one) {
    return (int) all.stream().filter(one::equals).count();
  }

  private static int flaws(String text) {
    int flaws = (int) FLAWS.matcher(text).results().count();
    boolean shouted =
        text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
    boolean murmured =
        text.equals(text.toLowerCase(Locale.ROOT)) && !text.equals(text.toUpperCase(Locale.ROOT));
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      open += "([".indexOf(text.charAt(i)) >= 0 ? 1 : ")]".indexOf(text.charAt(i)) >= 0 ? -1 : 0;
    }
    return flaws + (shouted || murmured ? 3 : 0) + (open == 0 ? 0 : 1);
  }

  private static boolean samePersons(List<String> authors, List<String> others) {
    if (authors.equals(others)) {
      return true;
    }
    if (authors.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < authors.size(); i++) {
      if (!SamePaper.lastKey(authors.get(i)).equals(SamePaper.lastKey(others.get(i)))
          || initial(authors.get(i)) != initial(others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static int initial(String name) {
    String key = Titles.key(name);
    return key.isEmpty() ? -1 : key.codePointAt(0);
  }

  /** How many words of a name are more than an initial. */
  private static int writtenOut(String name) {
    return (int) WORD.matcher(name).results().count();
  }

  private static int accents(String name) {
    return (int) name.codePoints().filter(c -> c > 127 && Character.isLetter(c)).count();
  }
}
