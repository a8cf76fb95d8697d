package org.mlsyssearch.corpus.merge;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.lexicon.Titles;

/**
 * Whether two drafts that have something in common are the same paper. When in doubt they are not:
 * a paper shown twice is a smaller harm than two papers shown as one.
 */
final class SamePaper {

  /** The answer. */
  enum Answer {
    YES,
    NO,
    /** Not enough speaks for it and nothing against it; people should look. */
    UNSURE
  }

  private static final int TITLE_WORDS = 3;

  /** Of two venues in one year, "Guest Editors' Introduction" is no paper of both. */
  private static final int LONG_TITLE_WORDS = 5;

  private SamePaper() {}

  static Answer compare(Draft a, Draft b) {
    boolean title = sameTitle(a, b);
    if (shareAnId(a, b)) {
      return title || similar(a.title(), b.title()) ? Answer.YES : Answer.UNSURE;
    }
    if (!title) {
      return Answer.NO;
    }
    boolean preprint = a.isPreprint() || b.isPreprint();
    if (a.doi() != null && b.doi() != null && !preprint) {
      return Answer.NO;
    }
    if (a.arxivId() != null && b.arxivId() != null) {
      return Answer.NO;
    }
    if (!a.authors().isEmpty() && !b.authors().isEmpty() && !shareAnAuthor(a, b)) {
      return Answer.NO;
    }
    if (a.year() != null && b.year() != null && !a.year().equals(b.year()) && !preprint) {
      return Answer.UNSURE;
    }
    boolean elsewhere =
        !preprint
            && a.venue() != null
            && b.venue() != null
            && !a.venue().id().equals(b.venue().id());
    boolean telling = Titles.words(a.title()) >= (elsewhere ? LONG_TITLE_WORDS : TITLE_WORDS);
    boolean samePlace =
        a.venue() != null
            && b.venue() != null
            && a.venue().id().equals(b.venue().id())
            && a.year() != null
            && a.year().equals(b.year());
    boolean sameAuthor = !a.authors().isEmpty() && !b.authors().isEmpty();
    return telling || samePlace || sameAuthor ? Answer.YES : Answer.UNSURE;
  }

  /** Whether two drafts cannot be one paper although a third one may be either. */
  static boolean contradict(Draft a, Draft b) {
    if (shareAnId(a, b) || a.isPreprint() || b.isPreprint()) {
      return false;
    }
    boolean years = a.year() != null && b.year() != null && !a.year().equals(b.year());
    return years || (a.doi() != null && b.doi() != null);
  }

  private static boolean shareAnId(Draft a, Draft b) {
    return (a.doi() != null && a.doi().equals(b.doi()))
        || (a.arxivId() != null && a.arxivId().equals(b.arxivId()));
  }

  private static boolean sameTitle(Draft a, Draft b) {
    Set<String> names = titles(a);
    names.retainAll(titles(b));
    if (!names.isEmpty()) {
      return true;
    }
    return bareEquals(a, b) || bareEquals(b, a);
  }

  /** Whether a's title without its system's name is b's title, and b claims no other system. */
  private static boolean bareEquals(Draft a, Draft b) {
    String bare = MergeKeys.withoutSystem(a);
    if (bare == null || !titles(b).contains(Titles.key(bare))) {
      return false;
    }
    String name = a.title().substring(0, a.title().indexOf(": "));
    return b.systems().isEmpty() || b.systems().stream().anyMatch(name::equalsIgnoreCase);
  }

  private static Set<String> titles(Draft draft) {
    Set<String> titles = new HashSet<>();
    titles.add(Titles.key(draft.title()));
    for (String other : draft.alsoKnownAs()) {
      if (Titles.words(other) > TITLE_WORDS) {
        titles.add(Titles.key(other));
      }
    }
    return titles;
  }

  /** Whether two titles share a third of their words. */
  private static boolean similar(String a, String b) {
    Set<String> first = words(a);
    Set<String> second = words(b);
    Set<String> both = new HashSet<>(first);
    both.retainAll(second);
    return both.size() * 3 >= Math.min(first.size(), second.size());
  }

  private static Set<String> words(String title) {
    Set<String> words =
        new HashSet<>(List.of(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
    words.removeAll(
        Set.of("a", "an", "the", "of", "for", "and", "in", "on", "with", "via", "to", "using", ""));
    return words;
  }

  private static boolean shareAnAuthor(Draft a, Draft b) {
    Set<String> names = surnames(a);
    names.retainAll(surnames(b));
    return !names.isEmpty();
  }

  /** The key of a name's last word. */
  static String lastKey(String name) {
    String[] words = name.strip().split("\\s+", -1);
    return Titles.key(words[words.length - 1]);
  }

  private static Set<String> surnames(Draft draft) {
    Set<String> names = new HashSet<>();
    for (String author : draft.authors()) {
      names.add(lastKey(author));
    }
    return names;
  }
}
