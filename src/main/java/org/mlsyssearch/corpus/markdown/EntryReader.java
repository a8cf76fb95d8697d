package org.mlsyssearch.corpus.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.lexicon.LinkLabels;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.corpus.lexicon.Places;
import org.mlsyssearch.corpus.lexicon.Remarks;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;

/**
 * Understands one entry of a list.
 *
 * <p>The grammar, in which every part but the title may be absent:
 *
 * <pre>
 * entry    = { tag | label } core { separator part }
 * core     = title | authors "." title | authors quoted-title | name ":" title
 * part     = tag | authors | "by" authors | "(" system ")" | label | place | remark
 * separator = "." | "," | ";" | "|" | dash | line break
 * </pre>
 *
 * <p>A tag is what {@link VenueTagReader} reads, a label what {@link LinkLabels} knows. Links and
 * labels are taken out first, then tags and remarks are peeled off from both ends; what is left is
 * the core.
 */
final class EntryReader {

  /** Of a longer text only the beginning is read; no entry that people write is as long. */
  static final int LONGEST = 8000;

  private static final Pattern KIND_MARK =
      Pattern.compile("\\s*\\[(?:J|C|D|M|R|EB/OL|J/OL|C/OL)\\](?://|\\.)?(?=\\s|$)");

  private final VenueTagReader venues;
  private final LinkExtractor links;
  private final FrontPeeler front;
  private final BackPeeler back;
  private final Comments comments;
  private final Badges badges;

  EntryReader(VenueTagReader venues) {
    this.venues = venues;
    this.links = new LinkExtractor(venues);
    this.front = new FrontPeeler(venues);
    this.back = new BackPeeler(venues);
    this.comments = new Comments(venues);
    this.badges = new Badges(venues);
  }

  /** What a text says of one paper. */
  Entry read(FlatText flat) {
    Entry entry = new Entry();
    FlatText whole = flat.length() > LONGEST ? flat.part(0, LONGEST) : flat;
    FlatText text = parted(links.extract(whole, entry));
    List<int[]> segments = segments(text);
    boolean titled = false;
    StringBuilder rest = new StringBuilder();
    for (int[] segment : segments) {
      FlatText part = text.part(segment[0], segment[1]).unwrapped();
      String plain = part.text().strip();
      if (plain.isEmpty()) {
        continue;
      }
      if (!titled) {
        VenueTag tag = segments.size() > 1 ? venues.read(plain) : null;
        if (tag != null) {
          entry.absorb(tag);
        } else if (segments.size() > 1
            && (Remarks.isRemark(plain)
                || (Persons.areMany(plain) && part.links(0, part.length()).isEmpty()))) {
          if (!Remarks.isRemark(plain)) {
            entry.authors(plain);
          }
        } else {
          title(part, entry);
          titled = !entry.facts.title.isEmpty();
        }
      } else {
        part(part, entry, rest);
      }
    }
    if (!rest.isEmpty()) {
      entry.remainder = (entry.remainder + " " + rest).strip();
    }
    comments.read(entry);
    badges.read(flat.images(), entry);
    new Cues(entry).mark();
    return entry;
  }

  /** "Title[J]. Journal, 2021": a mark of the standard GB/T 7714 ends the title. */
  private static FlatText parted(FlatText text) {
    if (text.text().indexOf('[') < 0) {
      return text;
    }
    Matcher mark = KIND_MARK.matcher(text.text());
    return mark.find() && Titles.words(text.text().substring(0, mark.start())) >= 2
        ? FlatText.joined(List.of(text.part(0, mark.start()), text.part(mark.end(), text.length())))
        : text;
  }

  /** Parts that line breaks or bars divide. */
  private static List<int[]> segments(FlatText flat) {
    String text = flat.text();
    List<int[]> segments = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[' || c == '(') {
        depth++;
      } else if ((c == ']' || c == ')') && depth > 0) {
        depth--;
      }
      boolean cut =
          c == '\n'
              || (c == '\r' && isBoundary(flat, i))
              || ((c == '|' || c == '\uFF5C') && depth == 0)
              || (c == '\u2022' && depth == 0);
      if (cut) {
        segments.add(new int[] {start, i});
        start = i + 1;
        depth = 0;
      }
    }
    segments.add(new int[] {start, text.length()});
    return segments;
  }

  /**
   * Whether a soft break ends a line that is a part of its own: a bold, linked or quoted title, a
   * sentence.
   */
  private static boolean isBoundary(FlatText flat, int at) {
    String before = flat.text().substring(0, at).stripTrailing();
    if (before.isEmpty()) {
      return false;
    }
    int last = before.length() - 1;
    char c = before.charAt(last);
    if (c == ',' || before.endsWith(" by") || before.endsWith(" and")) {
      return false;
    }
    int next = at + 1;
    while (next < flat.length() && Character.isWhitespace(flat.text().charAt(next))) {
      next++;
    }
    if (next >= flat.length()) {
      return false;
    }
    int letter = last;
    while (letter > 0 && !Character.isLetterOrDigit(flat.text().charAt(letter))) {
      letter--;
    }
    if (flat.all(FlatText.BOLD, letter, letter + 1) && flat.all(FlatText.BOLD, next, next + 1)) {
      return false;
    }
    boolean marked =
        flat.all(FlatText.BOLD, letter, letter + 1)
            || flat.all(FlatText.ITALIC, letter, letter + 1)
            || flat.hrefAt(letter) != null;
    String href = flat.hrefAt(letter);
    boolean nextMarked = flat.hrefAt(next) != null || flat.all(FlatText.BOLD, next, next + 1);
    return (marked && !(href != null && nextMarked && href.equals(flat.hrefAt(next))))
        || c == '.'
        || c == '?'
        || c == '"'
        || c == '\u201D'
        || c == ')'
        || c == ']';
  }

  /** Reads the part that holds the title. */
  private void title(FlatText part, Entry entry) {
    FlatText core = front.peel(part, entry);
    if (core.isBlank()) {
      return;
    }
    core = back.peel(unbracketed(core), entry);
    new CoreReader(venues, back, core, entry).read();
  }

  /** "[A title without a link]: a remark" has a title that is marked. */
  private static FlatText unbracketed(FlatText core) {
    if (core.text().charAt(0) != '[') {
      return core;
    }
    int close = Brackets.closing(core.text(), 0);
    return close > 0 && core.links(0, close).isEmpty() ? core.unbracketed(0, close) : core;
  }

  /** Reads a part that follows the title's. */
  private void part(FlatText part, Entry entry, StringBuilder rest) {
    String plain = part.text().strip();
    VenueTag tag = venues.read(plain);
    if (tag != null) {
      entry.absorb(tag);
      return;
    }
    if (Remarks.isRemark(plain) || Places.isPlace(plain) || LinkLabels.of(plain) != null) {
      return;
    }
    FlatText core = back.peel(part, entry);
    plain = core.text().strip();
    if (entry.facts.authors.isEmpty() && Persons.areSome(plain)) {
      entry.authors(plain);
      return;
    }
    core = front.peel(core, entry);
    plain = core.text().strip();
    if (plain.isEmpty() || Places.isPlace(plain)) {
      return;
    }
    if (entry.facts.authors.isEmpty() && Persons.areSome(plain)) {
      entry.authors(plain);
    } else if (Titles.words(plain) >= 4) {
      rest.append(rest.isEmpty() ? "" : " ").append(plain);
    }
  }
}
