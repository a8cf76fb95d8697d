package org.mlsyssearch.corpus.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mlsyssearch.text.FastPattern;

/**
 * Tells lists of persons from other texts and takes them apart.
 *
 * <p>A person's name is two to five words that begin with capitals, initials and particles such as
 * "van" included, none of which is a word of titles; or a surname with initials, as in "Kwon, W.".
 */
public final class Persons {

  private static final FastPattern WITH_INITIAL =
      FastPattern.compile("(?:^|[\\s,])\\p{Lu}\\.(?:[\\s,-]|\\p{Lu})");
  private static final Set<String> AROUND_NAMES =
      Set.of("and", "und", "och", "et", "en", "By", "by", "author", "authors", "Author", "Authors");

  /** No name has so many words. */
  private static final int TITLE_WORDS = 5;

  private Persons() {}

  /**
   * Persons and whether they are all.
   *
   * @param names in the order of the text, "et al." left out
   * @param complete whether no "et al." follows
   */
  public record Group(List<String> names, boolean complete) {}

  /** How surely a text is persons. */
  public enum Certainty {
    NONE,
    /** Surnames alone. */
    SURNAMES,
    /** One whole name. */
    ONE,
    /** Several, some of which may be phrases. */
    MANY,
    /** Several whole names. */
    WHOLE_NAMES,
    /** With initials or "et al.", or three whole names or more. */
    SURE
  }

  /** How surely a text is persons, looked at once for all that can be asked. */
  public static Certainty certainty(String text) {
    if (!mayBegin(text)) {
      return Certainty.NONE;
    }
    boolean etAl = PersonNames.endsWithEtAl(text);
    List<String> names = PersonNames.split(text);
    boolean several = names.size() >= 2 || etAl;
    if (!mostlyNames(names)) {
      boolean surnames =
          several && names.stream().allMatch(name -> NameTest.isName(name) || isSurname(name));
      return surnames ? Certainty.SURNAMES : Certainty.NONE;
    }
    if (!several) {
      return Certainty.ONE;
    }
    String last = names.getLast();
    boolean ended =
        last.indexOf(' ') > 0 || (etAl && names.size() == 1) || NameTest.WIDE.matches(last);
    if (!ended) {
      return Certainty.SURNAMES;
    }
    if (etAl || names.size() >= 3 || WITH_INITIAL.isFoundIn(text)) {
      return Certainty.SURE;
    }
    return names.stream().allMatch(name -> name.indexOf(' ') > 0)
        ? Certainty.WHOLE_NAMES
        : Certainty.MANY;
  }

  /** Whether persons may begin with a phrase; they do not where its first name is none. */
  public static boolean mayBeFirst(String phrase) {
    boolean may = mayBegin(phrase) && !holdsOther(phrase);
    List<String> names = may ? PersonNames.split(phrase) : List.of();
    String first = names.isEmpty() ? "" : names.getFirst();
    boolean initial = first.length() == 1 || first.startsWith(".", 1);
    return initial || NameTest.isName(first) || isSurname(first);
  }

  /** Whether a text is two or more persons, or one followed by "et al.". */
  public static boolean areMany(String text) {
    return certainty(text).compareTo(Certainty.MANY) >= 0;
  }

  /** Whether a word can be a person's surname. */
  public static boolean isSurname(String name) {
    return NameTest.isNameWord(name)
        && name.length() > 1
        && !name.equals(name.toUpperCase(Locale.ROOT))
        && !NameTest.TITLE_WORDS.contains(name.toLowerCase(Locale.ROOT));
  }

  /** A cheap test that most titles pass: a word that no name holds stands behind plain words. */
  private static boolean holdsOther(String text) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? ' ' : text.charAt(i);
      if (c == ' ') {
        String word = text.substring(start, i);
        if (i - start < 2 || AROUND_NAMES.contains(word)) {
          return false;
        }
        String lower = start == 0 ? "" : word.toLowerCase(Locale.ROOT);
        if (NameTest.TITLE_WORDS.contains(lower)
            || (word.equals(lower) && i - start > 2 && !Particles.isOne(word))) {
          return true;
        }
        start = i + 1;
      } else if ((c | 0x20) < 'a' || (c | 0x20) > 'z') {
        return false;
      }
    }
    return false;
  }

  /** A cheap test: the first word is none that only titles hold. */
  private static boolean mayBegin(String text) {
    int start = 0;
    while (start < text.length() && !Character.isLetter(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String first = text.substring(start, end).toLowerCase(Locale.ROOT);
    boolean initial = first.length() == 1 && end < text.length() && text.charAt(end) == '.';
    return !first.isEmpty()
        && (initial || first.equals("by") || !NameTest.TITLE_WORDS.contains(first));
  }

  /** Whether a text is one or more persons. */
  public static boolean areSome(String text) {
    return certainty(text).compareTo(Certainty.ONE) >= 0;
  }

  /** The persons of a text that is surnames alone. */
  public static Group surnames(String text) {
    return PersonNames.surnames(text);
  }

  /** The persons of a text that is known to name persons. */
  public static Group parse(String text) {
    return new Group(PersonNames.split(text), !PersonNames.endsWithEtAl(text));
  }

  private static boolean mostlyNames(List<String> names) {
    if (names.isEmpty() || !(NameTest.isName(names.getFirst()) || isSurname(names.getFirst()))) {
      return false;
    }
    long good = names.stream().filter(NameTest::isName).count();
    boolean most = names.size() > 4 && Titles.words(names.getLast()) < TITLE_WORDS;
    return good * 5 >= names.size() * 4L && (most || good == names.size());
  }
}
