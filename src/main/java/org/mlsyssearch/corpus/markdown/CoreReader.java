package org.mlsyssearch.corpus.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.text.Marks;
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
  private static final Pattern AUTHORED = Pattern.compile("\\p{Lu}\\.|et al");
  private static final Pattern AFTER_QUOTE =
      Pattern.compile("^(?:[,.;(\\[|\u2013\u2014-]|by |in )");
  private static final Pattern JOINT =
      Pattern.compile("^\\s*(?:[:\uFF1A]|[\u2013\u2014]|\\s-\\s|--)\\s*");
  private static final Pattern DASH =
      Pattern.compile("^\\s*(?:[\u2013\u2014]|--|-(?=\\s))\\s*(?=\\S)");
  private static final Pattern TAG_INSIDE = Pattern.compile("\\s*\\[([^\\[\\]]{3,40})\\]");
  private static final Pattern DESCRIBED = Pattern.compile("([^()\\[\\]:]{2,30})\\(([^()]+)\\)?");
  private static final int LONGEST_SUBTITLE = 16;
  private static final Pattern AROUND_NAME = Pattern.compile("^[\\s(\\[:]+|[\\s)\\]:.,]+$");

  private final VenueTagReader venues;
  private final FlatText flat;
  private final String text;
  private final Entry entry;
  private final RestReader rest;
  private final PlainReader plain;

  CoreReader(VenueTagReader venues, FlatText flat, Entry entry) {
    this.venues = venues;
    this.flat = flat;
    this.text = flat.text();
    this.entry = entry;
    this.rest = new RestReader(venues, entry);
    this.plain = new PlainReader(venues, entry, rest);
  }

  void read() {
    if (!quoted() && !described() && !linked() && !bold() && !authoredBold()) {
      plain.read(text);
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
    String before = Marks.trimmedBack(text.substring(0, quote.start())).strip();
    String after = text.substring(quote.end()).strip();
    if (Titles.words(inner) < 2) {
      return false;
    }
    boolean authored =
        !before.isEmpty()
            && (Persons.areSome(before) || Persons.areMany(before) || Persons.areSurnames(before));
    if (!before.isEmpty()
        && !authored
        && !(before.indexOf(' ') < 0 && SystemNames.canBeMarked(before))) {
      // Initials and the like in front of a long quotation are authors too: "M. Abadi et al."
      if (!(Titles.words(inner) >= 4 && AUTHORED.matcher(before).find())) {
        return false;
      }
      authored = true;
    }
    if (Titles.words(after) > 3 && before.isEmpty() && !AFTER_QUOTE.matcher(after).find()) {
      return false;
    }
    entry.facts.title = inner;
    entry.titleFrom = Entry.TitleFrom.QUOTES;
    if (authored) {
      entry.authors(before);
    } else if (!before.isEmpty()) {
      entry.facts.addSystem(before);
    }
    rest.read(after);
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
    String before = withoutOpening(text.substring(0, title.start())).strip();
    String after = withoutClosing(text.substring(title.end()));
    int words = Titles.words(linkText);
    entry.titleHref = title.href();
    entry.titleLinkWords = words;
    boolean name = words <= 3 && SystemNames.canBeMarked(linkText);
    if (before.isEmpty()) {
      entry.titleFrom = Entry.TitleFrom.LINK;
      Matcher colon = JOINT.matcher(after);
      boolean colonOnly = after.strip().startsWith(":") || after.strip().startsWith("\uFF1A");
      boolean jointed = colon.find();
      String follows = jointed ? after.substring(colon.end()) : after;
      boolean goesOn = jointed || words == 1 || (!follows.isBlank() && isRunOn(follows.strip()));
      boolean joins =
          words <= 2
              ? colonOnly
                  || (goesOn && Titles.words(follows) >= 3 && !Persons.areSome(follows.strip()))
              : colonOnly && isSubtitle(follows, title.end() + after.length() - follows.length());
      if (joins && Titles.words(follows) >= 2) {
        if (name) {
          entry.facts.addSystem(linkText);
        }
        boolean runsOn = !jointed && Character.isLowerCase(follows.strip().charAt(0));
        plain.read(linkText + (runsOn ? " " : ": ") + follows.strip());
        entry.titleFrom = Entry.TitleFrom.LINK;
        return true;
      }
      entry.facts.title = linkText;
      rest.read(after);
      return true;
    }
    if (words >= 3) {
      String bare = Marks.trimmedBack(before);
      if (Persons.areSome(bare)) {
        entry.authors(bare);
        entry.facts.title = linkText;
      } else if (endsWithJoint(before) && SystemNames.canBeMarked(bare)) {
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
      rest.read(after);
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
    boolean remarked =
        colonAfter && !isSubtitle(after.strip().substring(1), end + after.indexOf(':') + 1);
    if ((words >= 4 && !colonInside && (!colonAfter || remarked)) || after.isBlank()) {
      entry.facts.title = run;
      entry.titleFrom = style == FlatText.BOLD ? Entry.TitleFrom.BOLD : Entry.TitleFrom.TEXT;
      rest.read(after);
      return true;
    }
    if (style != FlatText.BOLD) {
      return false;
    }
    String name = withoutColon(run);
    Matcher dash = DASH.matcher(after);
    if (!colonInside && !colonAfter && dash.find() && words <= 3) {
      String follows = after.substring(dash.end());
      if (Titles.words(follows) >= 3 && !Persons.areMany(follows)) {
        if (SystemNames.canBeMarked(name)) {
          entry.facts.addSystem(name);
        }
        plain.read(name + ": " + follows);
        return true;
      }
      entry.facts.title = name;
      rest.read(follows);
      return true;
    }
    if (SystemNames.canBeMarked(name) && (colonAfter || colonInside)) {
      entry.facts.addSystem(name);
      plain.read(colonInside ? name + ": " + after.strip() : text);
      return true;
    }
    return false;
  }

  /** Whether what follows a colon goes on with a title, and is no remark about it. */
  private boolean isSubtitle(String follows, int at) {
    int start = Math.min(at, text.length());
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    boolean linked = start < text.length() && flat.hrefAt(start) != null;
    String value = follows.strip();
    return !linked
        && !value.isEmpty()
        && !Character.isLowerCase(value.charAt(0))
        && Titles.words(value) <= LONGEST_SUBTITLE
        && venues.read(value) == null
        && !Persons.areMany(value)
        && Judge.isTitleCase(value);
  }

  /**
   * Whether a text goes on with the title before it: "[Ring Attention](url) with Blockwise ...".
   */
  private static boolean isRunOn(String follows) {
    return Character.isLowerCase(follows.charAt(0))
        && Titles.words(follows) <= LONGEST_SUBTITLE
        && Sentences.end(follows) < 0;
  }

  /** "A. Author, B. Author, **Title**, ..." */
  private boolean authoredBold() {
    int start = 0;
    while (start < text.length() && flat.runEnd(FlatText.BOLD, start, text.length()) == start) {
      start++;
    }
    int end = flat.runEnd(FlatText.BOLD, start, text.length());
    String raw = text.substring(0, start).stripTrailing();
    String before = Marks.trimmedBack(raw).strip();
    if (end == start
        || before.isEmpty()
        || (before.equals(raw) && !raw.endsWith("et al"))
        || Titles.words(text.substring(start, end)) < 2
        || !areAuthors(before, raw)) {
      return false;
    }
    entry.authors(before);
    entry.facts.title = text.substring(start, end);
    entry.titleFrom = Entry.TitleFrom.BOLD;
    rest.read(text.substring(end));
    return true;
  }

  private static boolean areAuthors(String before, String raw) {
    return Persons.areSome(before)
        || Persons.areMany(before)
        || Persons.areSurnames(before)
        || (raw.endsWith(".") && Persons.isSurname(before));
  }

  /** "vLLM(Efficient Memory Management ...)": a name with its paper's title in parentheses. */
  private boolean described() {
    Matcher described = DESCRIBED.matcher(text);
    if (!described.matches()
        || Titles.words(described.group(2)) < 5
        || Titles.words(described.group(1)) > 2
        || !Judge.isTitleCase(described.group(2))) {
      return false;
    }
    if (SystemNames.canBeMarked(described.group(1).strip())) {
      entry.facts.addSystem(described.group(1).strip());
    }
    entry.facts.title = described.group(2);
    return true;
  }

  /**
   * A tag in square brackets in the middle of a title, as in "Ray [OSDI'18]: A Distributed ...".
   */
  private void tagInside() {
    Matcher group = TAG_INSIDE.matcher(entry.facts.title);
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
      String name = AROUND_NAME.matcher(text.substring(at, end)).replaceAll("");
      if (SystemNames.canBeMarked(name)
          && venues.read(name) == null
          && key(entry.facts.title).contains(key(name))
          && Titles.words(entry.facts.title) > Titles.words(name) + 1) {
        entry.facts.addSystem(name);
      }
      at = end;
    }
  }

  private static String withoutOpening(String text) {
    int end = text.length();
    while (end > 0
        && (Character.isWhitespace(text.charAt(end - 1))
            || Brackets.isOpening(text.charAt(end - 1)))) {
      end--;
    }
    return text.substring(0, end);
  }

  private static String withoutClosing(String text) {
    int start = 0;
    while (start < text.length() && Brackets.isClosing(text.charAt(start))) {
      start++;
    }
    return text.substring(start);
  }

  private static String withoutColon(String text) {
    int end = text.length();
    while (end > 0
        && (Character.isWhitespace(text.charAt(end - 1)) || text.charAt(end - 1) == ':')) {
      end--;
    }
    return text.substring(0, end);
  }

  private static boolean endsWithJoint(String text) {
    return !text.isEmpty() && ":\u2013\u2014-".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static String unwrapped(String linkText) {
    String value = linkText.strip();
    while (value.startsWith("[") && Brackets.closing(value, 0) == value.length() - 1) {
      value = value.substring(1, value.length() - 1).strip();
    }
    return value;
  }

  private static String key(String value) {
    return Titles.key(value);
  }
}
