package org.mlsyssearch.corpus.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.text.Persons;
import org.mlsyssearch.corpus.text.SystemNames;
import org.mlsyssearch.corpus.text.Titles;
import org.mlsyssearch.corpus.text.VenueTag;
import org.mlsyssearch.corpus.text.VenueTagReader;

/**
 * Finds title, authors and system's name in what is left of an entry once its tags are gone.
 *
 * <p>A quoted text is the title; else a link's text of three words or more; else a bold text of
 * four words or more; else the text itself up to where authors or a description begin.
 */
final class CoreReader {

  private static final Pattern QUOTED =
      Pattern.compile(
          "[\"\u201C\u201F\u00AB](.{8,}?)[,.]?[\"\u201D\u201F\u00BB](?![\\p{L}:])|\u300A(.{4,}?)\u300B");
  private static final Pattern BY =
      Pattern.compile(
          "(?:^|[\\s,;])by:?\\s+(?=\\p{Lu})|^\\s*authors?:\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern REMARKED =
      Pattern.compile("^(.{2,80}?)\\s+(?:-+|\u2013|\u2014)\\s+(?=\\S)");
  private static final Pattern APA_YEAR =
      Pattern.compile(
          "\\s*\\(((?:19|20)\\d{2})[a-z]?(?:, \\p{L}+)?\\)[.:,]?\\s+|[.,]\\s+((?:19|20)\\d{2})[a-z]?\\.\\s+");

  private final VenueTagReader venues;
  private final FlatText flat;
  private final String text;
  private final Entry entry;

  CoreReader(VenueTagReader venues, FlatText flat, Entry entry) {
    this.venues = venues;
    this.flat = flat;
    this.text = flat.text();
    this.entry = entry;
  }

  void read() {
    if (quoted() || linked() || bold()) {
      // Done.
    } else {
      plain(text);
    }
    tagInside();
    entry.facts.title = Titles.clean(entry.facts.title);
    nameBeforeColon();
    boldNames();
  }

  private boolean quoted() {
    Matcher quote = QUOTED.matcher(text);
    if (!quote.find()) {
      return false;
    }
    String inner = quote.group(1) != null ? quote.group(1) : quote.group(2);
    String before = text.substring(0, quote.start()).strip().replaceAll("[\\s.,:;-]+$", "");
    String after = text.substring(quote.end()).strip();
    if (Titles.words(inner) < 2) {
      return false;
    }
    boolean authored = !before.isEmpty() && (Persons.areSome(before) || Persons.areMany(before));
    if (!before.isEmpty()
        && !authored
        && !(before.indexOf(' ') < 0 && SystemNames.canBeMarked(before))) {
      // Initials and the like in front of a long quotation are authors too: "M. Abadi et al."
      if (!(Titles.words(inner) >= 4 && before.matches("(?s).*(?:\\p{Lu}\\.|et al).*"))) {
        return false;
      }
      authored = true;
    }
    if (Titles.words(after) > 3
        && before.isEmpty()
        && !after.matches("^[,.;(\\[|\u2013\u2014-].*|^by .*|^in .*")) {
      return false;
    }
    entry.facts.title = inner;
    entry.titleFrom = Entry.TitleFrom.QUOTES;
    if (authored) {
      entry.authors(before);
    } else if (!before.isEmpty()) {
      entry.facts.addSystem(before);
    }
    rest(after);
    return true;
  }

  private boolean linked() {
    List<FlatText.Run> runs =
        flat.links(0, text.length()).stream().filter(run -> !run.href().startsWith("#")).toList();
    if (runs.isEmpty()) {
      return false;
    }
    FlatText.Run title = runs.getFirst();
    for (FlatText.Run run : runs) {
      if (Titles.words(text.substring(run.start(), run.end())) >= 3) {
        title = run;
        break;
      }
    }
    String linkText = unwrapped(text.substring(title.start(), title.end()));
    String before = text.substring(0, title.start()).replaceAll("[\\s\\[(\u3010]+$", "").strip();
    String after = text.substring(title.end()).replaceFirst("^[\\])\u3011]+", "");
    int words = Titles.words(linkText);
    boolean name = words <= 3 && SystemNames.canBeMarked(linkText);
    if (before.isEmpty()) {
      entry.titleFrom = Entry.TitleFrom.LINK;
      Matcher colon =
          Pattern.compile("^\\s*(?:[:\uFF1A]|[\u2013\u2014]|\\s-\\s|--)\\s*").matcher(after);
      boolean colonOnly = after.strip().startsWith(":") || after.strip().startsWith("\uFF1A");
      String follows = colon.find() ? after.substring(colon.end()) : after;
      boolean joins =
          colonOnly
              || (words <= 2 && Titles.words(follows) >= 3 && !Persons.areSome(follows.strip()));
      if (joins && Titles.words(follows) >= 2 && !(words >= 4 && !colonOnly)) {
        if (name) {
          entry.facts.addSystem(linkText);
        }
        plain(linkText + ": " + follows.strip());
        entry.titleFrom = Entry.TitleFrom.LINK;
        return true;
      }
      entry.facts.title = linkText;
      rest(after);
      return true;
    }
    if (words >= 3) {
      String bare = before.replaceAll("[\\s.,:;\u2013\u2014-]+$", "");
      if (Persons.areSome(bare)) {
        entry.authors(bare);
        entry.facts.title = linkText;
      } else if (before.matches("(?s).*[:\u2013\u2014-]$") && SystemNames.canBeMarked(bare)) {
        entry.facts.addSystem(bare);
        entry.facts.title = key(linkText).startsWith(key(bare)) ? linkText : bare + ": " + linkText;
      } else if (SystemNames.canBeMarked(bare) && Titles.words(bare) <= 2) {
        entry.facts.addSystem(bare);
        entry.facts.title = linkText;
      } else if (words >= 5 && Titles.words(bare) <= 3) {
        entry.facts.title = linkText; // A short remark before a linked title.
      } else {
        return false;
      }
      entry.titleFrom = Entry.TitleFrom.LINK;
      rest(after);
      return true;
    }
    return false;
  }

  private boolean bold() {
    int start = 0;
    while (start < text.length() && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    byte style = FlatText.BOLD;
    int end = flat.runEnd(style, start, text.length());
    if (end == start) {
      style = FlatText.ITALIC;
      end = flat.runEnd(style, start, text.length());
    }
    if (end == start) {
      return false;
    }
    String run = text.substring(start, end).strip();
    String after = text.substring(end);
    int words = Titles.words(run);
    boolean colonInside = run.endsWith(":");
    boolean colonAfter = after.stripLeading().startsWith(":");
    if ((words >= 4 && !colonInside && !colonAfter) || after.isBlank()) {
      entry.facts.title = run;
      entry.titleFrom = Entry.TitleFrom.BOLD;
      rest(after);
      return true;
    }
    if (style != FlatText.BOLD) {
      return false;
    }
    String name = run.replaceAll("[:\\s]+$", "");
    Matcher dash = Pattern.compile("^\\s*(?:[\u2013\u2014]|--|-(?=\\s))\\s*(?=\\S)").matcher(after);
    if (!colonInside && !colonAfter && dash.find() && words <= 3) {
      String follows = after.substring(dash.end());
      if (Titles.words(follows) >= 3 && !Persons.areMany(follows)) {
        if (SystemNames.canBeMarked(name)) {
          entry.facts.addSystem(name);
        }
        plain(name + ": " + follows);
        return true;
      }
      entry.facts.title = name;
      rest(follows);
      return true;
    }
    if (SystemNames.canBeMarked(name) && (colonAfter || colonInside)) {
      entry.facts.addSystem(name);
      plain(colonInside ? name + ": " + after.strip() : text);
      return true;
    }
    return false;
  }

  /** The title is the text up to where authors or a description begin. */
  private void plain(String whole) {
    String value = whole.replaceAll("[\\r\\n]+", " ").strip();
    if (authorsFirst(value)) {
      return;
    }
    Matcher by = BY.matcher(value);
    while (by.find()) {
      String names = value.substring(by.end());
      int stop = sentenceEnd(names);
      String head = stop < 0 ? names : names.substring(0, stop);
      // One capitalised phrase after "by" is a title's end: "... by Gradient Low-Rank Projection".
      if (Titles.words(value.substring(0, by.start())) >= 2 && Persons.areMany(head)) {
        entry.facts.title = value.substring(0, by.start());
        entry.authors(head);
        rest(stop < 0 ? "" : names.substring(stop));
        groups();
        return;
      }
    }
    // ". Authors", " - Authors", ", Authors", "(Authors)": the longest end that is persons alone.
    Matcher separator =
        Pattern.compile(
                "[.?!]\\s+|\\s+[\u2013\u2014-]+\\s+|[,;]\\s+|\\s+\\(|\\s*[/|]\\s*|\\s*[\u3002\uFF0C]\\s*")
            .matcher(value);
    while (separator.find()) {
      String head = value.substring(0, separator.start());
      String tail = value.substring(separator.end()).replaceAll("[)\\s.]+$", "");
      boolean strong = !separator.group().strip().equals(",");
      if (Titles.words(head) >= 3
          && ((strong ? Persons.areMany(tail) : Persons.areWholeNames(tail))
              || (strong
                  && Titles.words(tail) <= 4
                  && !tail.contains(":")
                  && Persons.areSome(tail)
                  && separator.group().strip().matches("[.\u2013\u2014-]+")))) {
        entry.facts.title =
            separator.group().strip().matches("[?!]") ? head + separator.group().strip() : head;
        entry.authors(tail);
        return;
      }
    }
    // "Title. A sentence about it."
    int stop = sentenceEnd(value);
    if (stop > 0
        && Titles.words(value.substring(0, stop)) >= 3
        && Titles.words(value.substring(stop)) >= 3) {
      String after = value.substring(stop).replaceFirst("^[.\\s]+", "");
      int next = sentenceEnd(after);
      String names = next < 0 ? after : after.substring(0, next);
      boolean authored = Persons.areSome(names);
      if (authored) {
        entry.authors(names);
        after = next < 0 ? "" : after.substring(next).replaceFirst("^[.\\s]+", "");
      }
      // A question is the first half of many a title: "To Store or Not? Online Data Selection ...".
      if (authored || value.charAt(stop - 1) != '?') {
        entry.facts.title = value.substring(0, stop);
        rest(after);
        return;
      }
    }
    entry.facts.title = value;
  }

  /**
   * "A. Author, B. Author. Title", "Author, A. (2020). Title": whether the text is of that form.
   */
  private boolean authorsFirst(String value) {
    Matcher year = APA_YEAR.matcher(value);
    if (year.find() && year.start() > 0 && Persons.areSome(value.substring(0, year.start()))) {
      entry.authors(value.substring(0, year.start()));
      VenueTag tag = venues.read(year.group(1) != null ? year.group(1) : year.group(2));
      if (tag != null) {
        entry.absorb(tag);
      }
      titleThenRest(value.substring(year.end()));
      return true;
    }
    Matcher separator =
        Pattern.compile(
                "(?:(?<=[\\p{Ll}\\p{L}]{2})|(?<=al))[.:]\\s+|(?<=\\p{Lu}\\.)\\s+(?=\\p{Lu})|,\\s+(?=[\"\u201C])")
            .matcher(value);
    // The last place that persons alone stand before: "Ed H. Chi" is no end of a sentence.
    int end = -1;
    int begin = -1;
    while (separator.find()) {
      String head = value.substring(0, separator.start());
      String tail = value.substring(separator.end());
      if (Titles.words(head) > 80) {
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
    int stop = sentenceEnd(value);
    if (stop > 0
        && value.charAt(stop - 1) == '?'
        && !value.substring(stop).strip().startsWith("In ")) {
      int next = sentenceEnd(value.substring(stop));
      stop = next > 0 ? stop + next : stop;
    }
    if (stop > 0 && Titles.words(value.substring(0, stop)) >= 2) {
      entry.facts.title = value.substring(0, stop);
      rest(value.substring(stop).replaceFirst("^[.\\s]+", ""));
    } else {
      entry.facts.title = value;
    }
  }

  /**
   * The end of the first sentence, or -1: a full stop before a capital that ends no abbreviation.
   */
  private static int sentenceEnd(String value) {
    Matcher stop =
        Pattern.compile("(?<=[\\p{L}\\p{N})\\]]{2})[.?!]\\s+(?=[\\p{Lu}\\d\"\u201C(*_\\[])")
            .matcher(value);
    while (stop.find()) {
      String before = value.substring(0, stop.start());
      if (!before.matches(
          "(?s).*\\b(?:vs|al|et|cf|eg|ie|etc|Dr|Mr|St|Jr|No|Vol|Fig|Sec|\\p{L})$")) {
        return value.charAt(stop.start()) == '.' ? stop.start() : stop.start() + 1;
      }
    }
    return -1;
  }

  /** Reads what follows a title. */
  private void rest(String after) {
    String value = after.replaceAll("[\\r\\n]+", " ").strip();
    value = value.replaceFirst("^[\\s.,:;|\u00B7\u2022\u2013\u2014-]+", "");
    while (!value.isEmpty() && (value.charAt(0) == '(' || value.charAt(0) == '[')) {
      int close = Peeler.matching(value, 0);
      if (close < 0) {
        break;
      }
      String inner = value.substring(1, close).strip();
      group(inner);
      value = value.substring(close + 1).replaceFirst("^[\\s.,:;|\u00B7\u2022\u2013\u2014-]+", "");
    }
    Matcher by = BY.matcher(value);
    if (by.find() && by.start() == 0) {
      value = value.substring(by.end());
    }
    if (value.isEmpty() || SystemNames.isPlace(value) || SystemNames.isRemark(value)) {
      return;
    }
    VenueTag tag = venues.read(value);
    if (tag != null) {
      entry.absorb(tag);
      return;
    }
    Matcher remarked = REMARKED.matcher(value);
    if (remarked.find()) {
      tag = venues.read(remarked.group(1));
      if (tag != null && (tag.known() || tag.year() != null)) {
        entry.absorb(tag);
        entry.remainder = (entry.remainder + " " + value.substring(remarked.end())).strip();
        return;
      }
    }
    if (Persons.areSome(value)) {
      entry.authors(value);
      return;
    }
    int stop = sentenceEnd(value);
    if (stop > 0 && Persons.areSome(value.substring(0, stop))) {
      entry.authors(value.substring(0, stop));
      value = value.substring(stop).replaceFirst("^[.\\s]+", "");
      tag = venues.read(value);
      if (tag != null) {
        entry.absorb(tag);
        return;
      }
    }
    // "Authors, Venue ..." whose venue nobody knows.
    entry.remainder = (entry.remainder + " " + value).strip();
  }

  private void group(String inner) {
    VenueTag tag = venues.read(inner);
    if (tag != null) {
      entry.absorb(tag);
    } else if (!Cues.remark(inner, entry) && SystemNames.canBeMarked(inner)) {
      entry.facts.addSystem(inner);
    } else if (Persons.areMany(inner)) {
      entry.authors(inner);
    }
  }

  /** A name in brackets at the end of a title that was cut before its authors. */
  private void groups() {
    Matcher group = Pattern.compile("^(.*\\S)\\s+\\(([^()]+)\\)\\s*$").matcher(entry.facts.title);
    if (group.matches() && SystemNames.canBeInParentheses(group.group(2))) {
      entry.facts.addSystem(group.group(2));
      entry.facts.title = group.group(1);
    }
  }

  /**
   * A tag in square brackets in the middle of a title, as in "Ray [OSDI'18]: A Distributed ...".
   */
  private void tagInside() {
    Matcher group = Pattern.compile("\\s*\\[([^\\[\\]]{3,40})\\]").matcher(entry.facts.title);
    while (group.find()) {
      VenueTag tag = venues.read(group.group(1));
      if (tag != null && tag.known() && tag.year() != null) {
        entry.absorb(tag);
        entry.facts.title =
            entry.facts.title.substring(0, group.start())
                + entry.facts.title.substring(group.end());
        return;
      }
    }
  }

  private void nameBeforeColon() {
    if (entry.facts.systems.isEmpty()) {
      String name = SystemNames.beforeColon(entry.facts.title);
      if (name != null) {
        entry.facts.addSystem(name);
      }
    }
  }

  /** A short bold text inside a title that is not bold itself is the name of its system. */
  private void boldNames() {
    if (flat.all(FlatText.BOLD, 0, text.length())) {
      return;
    }
    int at = 0;
    while (at < text.length()) {
      int end = flat.runEnd(FlatText.BOLD, at, text.length());
      if (end == at) {
        at++;
        continue;
      }
      String name = text.substring(at, end).replaceAll("^[\\s(\\[:]+|[\\s)\\]:.,]+$", "");
      if (SystemNames.canBeMarked(name)
          && venues.read(name) == null
          && key(entry.facts.title).contains(key(name))
          && Titles.words(entry.facts.title) > Titles.words(name) + 1) {
        entry.facts.addSystem(name);
      }
      at = end;
    }
  }

  private static String unwrapped(String linkText) {
    String value = linkText.strip();
    while (value.startsWith("[") && Peeler.matching(value, 0) == value.length() - 1) {
      value = value.substring(1, value.length() - 1).strip();
    }
    return value;
  }

  private static String key(String value) {
    return Titles.key(value);
  }
}
