package org.mlsyssearch.corpus.lexicon;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mlsyssearch.text.Cjk;

/** What the headings of lists promise: papers, or something else. */
public final class Sections {

  /** What stands under a heading. */
  public enum Kind {
    PAPERS,
    /** Nothing to read: how to contribute, licence, news. */
    META,
    /** What is still to be done for the list, or to be read. */
    TO_DO,
    /** Contents, or an index of papers. */
    CONTENTS,
    SOFTWARE,
    /** Conferences and journals, or the papers of these. */
    EVENTS,
    POSTS,
    BOOKS
  }

  private static final String SUBJECT = "video";
  private static final Pattern CONTESTS =
      Pattern.compile("(?:[a-z]+ )?(?:challenges?|competitions?|contests?)");
  private static final Map<String, Kind> WORDS = WordList.groups("sections", Kind.class);
  private static final int MOST_WORDS = 4;

  /** A heading of more words promises nothing by them. */
  private static final int LONGEST = 10;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'-]+");
  private static final Pattern DATE_BEHIND =
      Pattern.compile("[\\s:(\\[-]+(?:19|20)\\d{2}[\\d\\s./)\\]-]*$");
  private static final Set<String> NO_TOPICS = WordList.words("no-topics");

  private static final Pattern EMOJI =
      Pattern.compile("[\\p{So}\\p{Sk}\\p{Cn}\\uFE0F\\u200D]|:[a-z0-9_+]+:");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:(?:\\d+|[IVX]+|[A-Z])(?:\\.\\d+)*[.)]|(?!(?:19|20)\\d{2}\\s)\\d+(?:\\.\\d+)*)\\s+");
  private static final Pattern BACK_LINK =
      Pattern.compile(
          "\\s*[\\[(]\\s*(?:back|top|toc|(?:back )?to (?:the )?(?:top|toc|contents?))\\s*[\\])]$");
  private static final Pattern COUNT =
      Pattern.compile("\\s*\\((?!(?:19|20)\\d{2}\\))\\d+(?: papers?)?\\)$");
  private static final Pattern AROUND =
      Pattern.compile("^[\\s\\W&&[^\\p{L}\\p{N}(]]+|[\\s:#*|>-]+$");

  private Sections() {}

  /** What a heading promises, told by its label. */
  public static Kind kind(String label) {
    String key = label.toLowerCase(Locale.ROOT);
    if (Titles.words(label) > LONGEST) {
      return Kind.PAPERS; // An entry with others below it.
    }
    if (isContents(label)) {
      return Kind.CONTENTS;
    }
    Kind whole = WORDS.get(DATE_BEHIND.matcher(key).replaceFirst(""));
    if (whole == Kind.META
        || whole == Kind.TO_DO
        || (whole == Kind.EVENTS && key.indexOf(' ') > 0)) {
      return whole;
    }
    Set<Kind> named = named(key);
    if (named.contains(Kind.PAPERS)) {
      return Kind.PAPERS;
    }
    if (areEvents(key)) {
      return Kind.EVENTS;
    }
    for (Kind kind : List.of(Kind.BOOKS, Kind.POSTS, Kind.SOFTWARE)) {
      if (named.contains(kind)) {
        return kind;
      }
    }
    return CONTESTS.matcher(key).matches() ? Kind.SOFTWARE : Kind.PAPERS;
  }

  /** Whether a heading names conferences or journals and no topic, or several sorts of them. */
  private static boolean areEvents(String key) {
    List<String> words = List.of(BETWEEN_WORDS.split(key, -1));
    long events = words.stream().filter(word -> WORDS.get(word) == Kind.EVENTS).count();
    if (Cjk.isIn(key)) {
      events +=
          WORDS.entrySet().stream()
              .filter(each -> each.getValue() == Kind.EVENTS && key.contains(each.getKey()))
              .count();
    }
    return events > 1 || (events == 1 && isGeneric(key));
  }

  /** What the words of a heading name, a word of a script without blanks wherever it stands. */
  private static Set<Kind> named(String key) {
    Set<Kind> named = EnumSet.noneOf(Kind.class);
    String[] words = BETWEEN_WORDS.split(key, -1);
    for (int i = 0; i < words.length; i++) {
      String phrase = words[i];
      for (int j = i; j < words.length && j < i + MOST_WORDS; j++) {
        phrase = j == i ? phrase : phrase + " " + words[j];
        Kind kind = WORDS.get(phrase);
        if (kind != null && !(phrase.equals(SUBJECT) && isSubject(words))) {
          named.add(kind);
        }
      }
    }
    if (Cjk.isIn(key)) {
      WORDS.forEach((word, kind) -> {
        if (Cjk.isIn(word) && key.contains(word)) {
          named.add(kind);
        }
      });
    }
    return named;
  }

  /** "Internet Video": whether videos are what is studied, as other words are of no list's kind. */
  private static boolean isSubject(String[] words) {
    return Stream.of(words)
        .anyMatch(word -> !word.isEmpty() && !NO_TOPICS.contains(word) && !WORDS.containsKey(word));
  }

  /** Whether a heading announces contents; what stands under headings below it may be those. */
  public static boolean isContents(String label) {
    String key = label.toLowerCase(Locale.ROOT);
    return WORDS.get(key) == Kind.CONTENTS;
  }

  /** Whether a heading names no topic: "Papers", "Others", "Related Journals". */
  public static boolean isGeneric(String label) {
    for (String word : BETWEEN_WORDS.split(label.toLowerCase(Locale.ROOT), 0)) {
      if (!NO_TOPICS.contains(word) && WORDS.get(word) != Kind.EVENTS) {
        return false;
      }
    }
    return true;
  }

  /** A heading as a topic's label: without numbers, emoji and marks around it. */
  public static String label(String heading) {
    String label = BLANKS.matcher(EMOJI.matcher(heading).replaceAll(" ")).replaceAll(" ").strip();
    label = NUMBER.matcher(label).replaceFirst("");
    label = COUNT.matcher(BACK_LINK.matcher(label).replaceFirst("")).replaceFirst("");
    return AROUND.matcher(label).replaceAll("").strip();
  }
}
