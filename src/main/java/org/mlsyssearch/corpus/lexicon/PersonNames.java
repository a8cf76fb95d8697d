package org.mlsyssearch.corpus.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.mlsyssearch.text.FastPattern;

/** Takes a list of persons apart: by what divides names, with initials put before surnames. */
final class PersonNames {

  private static final FastPattern ET_AL =
      FastPattern.compile(
          "(?i)(?<![\\s,;])[\\s,;]*+(?:\\b(?:and|&)\\s++)?(?:et[ .]*+al\\b\\.?|and"
              + " others|\u7B49|(?<!\\.)\\.\\.\\.|\u2026)[\\s,.;]*+$");
  private static final FastPattern BETWEEN_SURNAMES = FastPattern.compile(",? (?:and|&) |, | ?/ ?");
  private static final FastPattern AND_OTHERS = FastPattern.compile(",? et\\.? al\\.?$");
  private static final FastPattern INITIALS =
      FastPattern.compile("(?:\\p{Lu}\\.?[- ]?){1,4}(?:\\p{Ll}\\.)?");
  private static final String MARKS = "*_\u2020\u2021\u00A7\u00B9\u00B2\u00B3";

  /** Superscripts but for those of Latin-1. */
  private static final char FIRST_RAISED = '\u2070';

  private static final char LAST_RAISED = '\u207F';
  private static final String SIGNS = ",;&|\u3001\u00B7";
  private static final String AND = " and ";

  /** Between two whole names; "Ortega y Gasset" is one. */
  private static final FastPattern OTHER_AND =
      FastPattern.compile(
          "(?<= \\p{Lu}[\\p{L}'-]{1,30}) (?:y|e|et|und|och|en|i) (?=\\p{Lu}[\\p{L}'.-]* \\p{Lu})");

  /** "M.A.Gray": where a surname follows its initials without a blank. */
  private static final FastPattern GLUED =
      FastPattern.compile("(?<=\\b\\p{Lu}\\.)(?=\\p{Lu}\\p{L}?[\\p{Ll}'\u2019-]\\p{L}*$)");

  private static final FastPattern LEAD = FastPattern.compile("(?i)^(?:authors?|by)\\s*:?\\s+");
  private static final FastPattern IN_PARENTHESES = FastPattern.compile("\\s*\\([^)]{0,300}\\)");
  private static final FastPattern LAST_INITIAL =
      FastPattern.compile("\\b\\p{Lu}\\.(?: ?\\p{Ll}\\.)?$");
  private static final FastPattern SUFFIX = FastPattern.compile("(?i)jr\\.?|[IV]{2,3}");
  private static final FastPattern SURNAME_FIRST =
      FastPattern.compile(
          "(?:\\p{L}\\p{Ll}{1,2} ){0,2}\\p{Lu}[\\p{L}'\u2019-]+ \\p{Lu}(?:-?\\p{Lu}){0,2}");
  private static final FastPattern GIVEN =
      FastPattern.compile(
          "\\p{Lu}[\\p{L}.'-]+(?: \\p{Lu}(?:\\.|[\\p{L}'-]*)){0,2}(?: "
              + Particles.BEFORE_SURNAMES
              + "){0,2}");

  /** "Gray, Ada and Lund, Bo and Ek, Cy A.": as BibTeX has them, all with the surname in front. */
  private static final String ONE_INVERTED =
      "(?:"
          + Particles.BEFORE_SURNAMES
          + " ){0,2}\\p{Lu}[\\p{L}'\u2019-]+,(?: \\p{Lu}\\p{Ll}[\\p{L}'\u2019-]*){0,2}(?:[ -]?\\p{Lu}\\b\\.?){0,3}(?<=, .{1,40})";

  private static final FastPattern INVERTED =
      FastPattern.compile(ONE_INVERTED + "(?:,? (?:and|&) " + ONE_INVERTED + ")+");
  private static final FastPattern AND_BETWEEN = FastPattern.compile(",? (?:and|&) ");

  private PersonNames() {}

  /** The persons of a text that is surnames alone. */
  static Persons.Group surnames(String text) {
    String[] names = BETWEEN_SURNAMES.split(AND_OTHERS.replaceFirst(text, ""));
    return new Persons.Group(List.of(names), !AND_OTHERS.isFoundIn(text));
  }

  /** Whether a text says at its end that there are more persons. */
  static boolean endsWithEtAl(String text) {
    return mayEndWithEtAl(text) && ET_AL.isFoundIn(text);
  }

  /** A cheap test: the end of "al" or "others", or a sign that stands for them. */
  private static boolean mayEndWithEtAl(String text) {
    int end = text.length();
    while (end > 0
        && (Characters.isBlank(text.charAt(end - 1)) || ",.;".indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    return text.contains("...")
        || text.regionMatches(true, end - 2, "al", 0, 2)
        || text.regionMatches(true, end - 6, "others", 0, 6)
        || (end > 0 && "\u7B49\u2026".indexOf(text.charAt(end - 1)) >= 0);
  }

  /** A text without marks such as daggers, its blanks made single. */
  private static String plain(String raw) {
    StringBuilder text = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (!Characters.isBlank(c)) {
        if (Character.isLetter(c)
            || (MARKS.indexOf(c) < 0 && (c < FIRST_RAISED || c > LAST_RAISED))) {
          text.append(c);
        }
      } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
    return text.toString().strip();
  }

  /** What stands between commas and the like, and between words for "and". */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean sign = !Character.isLetter(c) && SIGNS.indexOf(c) >= 0;
      if (sign || (c == ' ' && text.startsWith(AND, i))) {
        parts.add(text.substring(start, Math.max(start, i)));
        start = i + (sign ? 1 : AND.length());
        i = start - 1;
        if (sign && (text.startsWith(AND, start) || text.startsWith("and ", start))) {
          start = text.indexOf("and ", start) + 4;
          i = start - 1;
        }
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  /** The names in the order of the text, "et al." left out. */
  static List<String> split(String raw) {
    String text = plain(raw);
    text = OTHER_AND.replaceAll(LEAD.replaceFirst(text, ""), AND);
    text = text.indexOf('(') < 0 ? text : IN_PARENTHESES.replaceAll(text, "");
    String before;
    do {
      before = text;
      text = mayEndWithEtAl(text) ? ET_AL.replaceFirst(text, "").strip() : text.strip();
    } while (!before.equals(text));
    if (text.endsWith(".") && LAST_INITIAL.find(text, Math.max(0, text.length() - 6)) == null) {
      text = text.substring(0, text.length() - 1);
    }
    List<String> names = new ArrayList<>();
    if (text.indexOf(',') > 0 && AND_BETWEEN.isFoundIn(text) && INVERTED.matches(text)) {
      for (String name : AND_BETWEEN.split(text)) {
        int comma = name.indexOf(',');
        names.add(name.substring(comma + 1).strip() + " " + name.substring(0, comma).strip());
      }
      return names;
    }
    for (String part : parts(text)) {
      String name = part.strip();
      if (name.isEmpty()) {
        continue;
      }
      // "Kwon, W., Li, Z.": initials belong to the surname before them.
      boolean suffix = !names.isEmpty() && SUFFIX.matches(name);
      if (suffix
          || (!names.isEmpty() && mayBeSurname(names.getLast(), name) && INITIALS.matches(name))) {
        String surname = names.removeLast();
        names.add(suffix ? surname + " " + name : name + " " + surname);
      } else {
        names.add(name.indexOf('.') < 0 ? name : GLUED.replaceAll(name, " "));
      }
    }
    String last = names.isEmpty() ? " " : names.getLast();
    if (Character.isUpperCase(last.charAt(last.length() - 1))
        && names.stream().allMatch(SURNAME_FIRST::matches)) {
      names.replaceAll(PersonNames::initialsFirst);
    }
    if (!names.isEmpty() && text.startsWith(",", names.getFirst().length())) {
      invertFirst(names);
    }
    return names;
  }

  /** Whether initials behind a name belong to it: a surname of two words or more has none yet. */
  private static boolean mayBeSurname(String name, String initials) {
    return !name.contains(" ") || (initials.endsWith(".") && name.indexOf('.') < 0);
  }

  /** "Ng BC" is B. C. Ng where all names are written so. */
  private static String initialsFirst(String name) {
    int blank = name.lastIndexOf(' ');
    String initials = name.substring(blank + 1).replaceAll("(?<=\\p{L})-?", ". ").strip();
    return initials + " " + name.substring(0, blank);
  }

  /** "Zheng, Lianmin, and Ion Stoica" names the first person with the surname in front. */
  private static void invertFirst(List<String> names) {
    if (names.size() < 2
        || names.get(0).contains(" ")
        || !GIVEN.matches(names.get(1))
        || names.subList(2, names.size()).stream().anyMatch(name -> !name.contains(" "))) {
      return;
    }
    names.set(0, names.get(1) + " " + names.get(0));
    names.remove(1);
  }
}
