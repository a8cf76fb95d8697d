package org.mlsyssearch.corpus.markdown;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.corpus.lexicon.SystemNames;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;

/**
 * Finds the title in a text that marks none: up to where authors or a description begin, or behind
 * the authors.
 */
final class PlainReader {

  private static final Pattern BY =
      Pattern.compile(
          "(?:^|[\\s,;])by:?\\s+(?=\\p{Lu})|^\\s*authors?:\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern APA_YEAR =
      Pattern.compile(
          "\\s*\\(((?:19|20)\\d{2})[a-z]?(?:, \\p{L}+)?\\)[.:,]?\\s+|[.,]\\s+((?:19|20)\\d{2})[a-z]?\\.\\s+");

  private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n]+");
  private static final Pattern BEHIND_AUTHORS =
      Pattern.compile(
          "(?:(?<=[\\p{Ll}\\p{L}]{2})|(?<=al))[.:]\\s+|(?<=\\p{Lu}\\.)\\s+(?=\\p{Lu})|,\\s+(?=[\"\u201C])");
  private static final Pattern NAMED = Pattern.compile("^(.*\\S)\\s+\\(([^()]+)\\)\\s*$");

  /** What stands before authors, a title or other authors, has at most this many words. */
  private static final int LONGEST_HEAD = 80;

  /** How many signs that may divide a title from authors are looked at. */
  private static final int MOST_SEPARATORS = 100;

  private final VenueTagReader venues;
  private final Entry entry;
  private final RestReader rest;

  PlainReader(VenueTagReader venues, Entry entry, RestReader rest) {
    this.venues = venues;
    this.entry = entry;
    this.rest = rest;
  }

  /** The title is the text up to where authors or a description begin. */
  void read(String whole) {
    String value = LINE_ENDS.matcher(whole).replaceAll(" ").strip();
    if (authorsFirst(value)) {
      return;
    }
    Matcher by = BY.matcher(value);
    while (mayNameAuthors(value) && by.find()) {
      int before = Titles.words(value.substring(0, by.start()));
      if (before > LONGEST_HEAD) {
        break;
      }
      String names = value.substring(by.end());
      int stop = Sentences.end(names);
      String head = stop < 0 ? names : names.substring(0, stop);
      // One capitalised phrase after "by" is a title's end: "... by Gradient Low-Rank Projection".
      if (before >= 2 && Persons.areMany(head)) {
        entry.facts.title = value.substring(0, by.start());
        entry.authors(head);
        rest.read(stop < 0 ? "" : names.substring(stop));
        groups();
        return;
      }
    }
    // ". Authors", " - Authors", ", Authors", "(Authors)": the longest end that is persons alone.
    int[] separator = Separators.next(value, 0);
    for (int i = 0; i < MOST_SEPARATORS && separator != null; i++) {
      String head = value.substring(0, separator[0]);
      String tail = withoutEnd(value.substring(separator[1]));
      String sign = value.substring(separator[0], separator[1]).strip();
      int words = Titles.words(head);
      if (words > LONGEST_HEAD) {
        break;
      }
      if (words >= 3
          && isStop(sign)
          && tail.contains("et al")
          && new Credits(venues).absorb(value.substring(separator[1]), entry)) {
        entry.facts.title = head;
        return;
      }
      if (words >= 3 && areAuthors(tail, sign)) {
        entry.facts.title = isQuestion(sign) ? head + sign : head;
        entry.authors(tail);
        return;
      }
      separator = Separators.next(value, separator[1]);
    }
    // "Title. A sentence about it."
    int stop = Sentences.end(value);
    if (stop > 0
        && Titles.words(value.substring(0, stop)) >= 3
        && Titles.words(value.substring(stop)) >= 3) {
      String after = Sentences.after(value, stop);
      int next = Sentences.end(after);
      String names = next < 0 ? after : after.substring(0, next);
      boolean authored = Persons.areSome(names);
      if (authored) {
        entry.authors(names);
        after = next < 0 ? "" : Sentences.after(after, next);
      }
      // A question is the first half of many a title: "To Store or Not? Online Data Selection ...".
      if (authored || (value.charAt(stop - 1) != '?' && value.charAt(stop - 1) != '!')) {
        entry.facts.title = value.substring(0, stop);
        rest.read(after);
        return;
      }
    }
    entry.facts.title = value;
  }

  /**
   * "A. Author, B. Author. Title", "Author, A. (2020). Title": whether the text is of that form.
   */
  private boolean authorsFirst(String value) {
    if (!mayBeginWithAuthors(value)) {
      return false;
    }
    Matcher year = APA_YEAR.matcher(value);
    if (Characters.hasDigit(value)
        && year.find()
        && year.start() > 0
        && Persons.areSome(value.substring(0, year.start()))) {
      entry.authors(value.substring(0, year.start()));
      VenueTag tag = venues.read(year.group(1) != null ? year.group(1) : year.group(2));
      if (tag != null) {
        entry.absorb(tag);
      }
      titleThenRest(value.substring(year.end()));
      return true;
    }
    Matcher separator = BEHIND_AUTHORS.matcher(value);
    // The last place that persons alone stand before: "Ed H. Chi" is no end of a sentence.
    int end = -1;
    int begin = -1;
    while (separator.find()) {
      String head = value.substring(0, separator.start());
      String tail = value.substring(separator.end());
      if (Titles.words(head) > LONGEST_HEAD) {
        break;
      }
      boolean colon = separator.group().startsWith(":");
      if ((colon ? Persons.areManySurely(head) : Persons.areMany(head))
          && Persons.endWithOne(head)
          && Titles.words(tail) >= 2
          && !Persons.areMany(tail)) {
        end = separator.start();
        begin = separator.end();
      }
    }
    if (end < 0) {
      return false;
    }
    entry.authors(value.substring(0, end));
    titleThenRest(value.substring(begin));
    return true;
  }

  private void titleThenRest(String value) {
    int stop = Sentences.end(value);
    if (stop > 0
        && value.charAt(stop - 1) == '?'
        && !value.substring(stop).strip().startsWith("In ")) {
      int next = Sentences.end(value.substring(stop));
      stop = next > 0 ? stop + next : stop;
    }
    if (stop > 0 && Titles.words(value.substring(0, stop)) >= 2) {
      entry.facts.title = value.substring(0, stop);
      rest.read(Sentences.after(value, stop));
    } else {
      entry.facts.title = value;
    }
  }

  /** A name in brackets at the end of a title that was cut before its authors. */
  private void groups() {
    Matcher group = NAMED.matcher(entry.facts.title);
    if (group.matches() && SystemNames.canBeInParentheses(group.group(2))) {
      entry.facts.addSystem(group.group(2));
      entry.facts.title = group.group(1);
    }
  }

  /** A cheap test: behind authors stands a full stop, a colon or a quotation mark, or a year. */
  private static boolean mayBeginWithAuthors(String value) {
    int colon = value.indexOf(": ");
    boolean listed = colon > 0 && value.substring(0, colon).contains(",");
    return listed
        || value.contains(". ")
        || value.contains(", \"")
        || value.contains(", \u201C")
        || (value.contains(" (") && Characters.hasDigit(value));
  }

  private static boolean mayNameAuthors(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("by") || lower.startsWith("author");
  }

  /** Whether what follows a separator is persons; a comma may be one of the title's. */
  private static boolean areAuthors(String tail, String separator) {
    if (separator.equals(",")) {
      return Persons.areWholeNames(tail);
    }
    boolean surnames =
        !separator.isEmpty()
            && ".?!".contains(separator)
            && (tail.contains(",") || tail.contains("et al"))
            && Persons.areSurnames(tail);
    return Persons.areMany(tail)
        || surnames
        || (isStop(separator)
            && Titles.words(tail) <= 4
            && !tail.contains(":")
            && Persons.areSome(tail));
  }

  private static String withoutEnd(String text) {
    int end = text.length();
    while (end > 0
        && (Character.isWhitespace(text.charAt(end - 1))
            || ".)".indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Whether a separator is one that authors may follow though they look like a phrase. */
  private static boolean isStop(String separator) {
    return !separator.isEmpty()
        && separator.chars().allMatch(c -> c == '.' || c == '-' || c == '\u2013' || c == '\u2014');
  }

  private static boolean isQuestion(String separator) {
    return separator.equals("?") || separator.equals("!");
  }
}
