package org.mlsyssearch.corpus.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.corpus.lexicon.SystemNames;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;

/** Reads an entry whose title, or the name that begins it, is bold. */
final class BoldTitle {

  private static final Pattern DASH =
      Pattern.compile("^\\s*(?:[\u2013\u2014]|--|-(?=\\s))\\s*(?=\\S)");

  private final FlatText flat;
  private final String text;
  private final Entry entry;
  private final RestReader rest;
  private final PlainReader plain;
  private final Subtitle subtitle;

  BoldTitle(VenueTagReader venues, FlatText flat, Entry entry) {
    this.flat = flat;
    this.text = flat.text();
    this.entry = entry;
    this.rest = new RestReader(venues, entry);
    this.plain = new PlainReader(venues, entry, rest);
    this.subtitle = new Subtitle(venues, flat);
  }

  /** Whether the entry begins with one; its facts are noted then. */
  boolean read() {
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
        colonAfter && !subtitle.follows(after.strip().substring(1), end + after.indexOf(':') + 1);
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

  /** "A. Author, B. Author, **Title**, ..." */
  boolean readBehindAuthors() {
    int start = 0;
    while (start < text.length() && flat.runEnd(FlatText.BOLD, start, text.length()) == start) {
      start++;
    }
    int end = flat.runEnd(FlatText.BOLD, start, text.length());
    String raw = text.substring(0, start).stripTrailing();
    String before = Characters.trimmedBack(raw).strip();
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

  private static String withoutColon(String text) {
    int end = text.length();
    while (end > 0
        && (Character.isWhitespace(text.charAt(end - 1)) || text.charAt(end - 1) == ':')) {
      end--;
    }
    return text.substring(0, end);
  }
}
