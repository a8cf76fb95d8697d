package org.mlsyssearch.corpus.markdown;

import java.util.List;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.lexicon.LinkLabels;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.corpus.lexicon.Places;
import org.mlsyssearch.corpus.lexicon.Remarks;
import org.mlsyssearch.corpus.lexicon.SystemNames;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;

/** Takes tags, remarks, names in brackets, places and ornaments off the end of an entry. */
final class BackPeeler {

  private static final Pattern NAMED =
      Pattern.compile("(?i)^(?:a\\.?k\\.?a\\.?|aka|also known as|named|called|system:?)\\s+");
  private static final Pattern ET_AL = Pattern.compile("(?:,? et al\\.?)$");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  /** How many tags, remarks and loose signs an entry has at most at one end. */
  private static final int MOST_PARTS = 64;

  private static final byte[] STYLES = {FlatText.ITALIC, FlatText.BOLD, FlatText.CODE};

  private final VenueTagReader venues;
  private final TagTail tails;
  private final GroupTags tags;
  private final Credits credits;

  BackPeeler(VenueTagReader venues) {
    this.venues = venues;
    this.tails = new TagTail(venues);
    this.tags = new GroupTags(venues);
    this.credits = new Credits(venues);
  }

  FlatText peel(FlatText flat, Entry entry) {
    FlatText now = flat;
    for (int i = 0; i < MOST_PARTS && now.length() > 0; i++) {
      int end = back(now, entry);
      if (end >= now.length()) {
        return now;
      }
      now = now.part(0, end);
    }
    return now;
  }

  private int back(FlatText flat, Entry entry) {
    String text = flat.text();
    int ornaments = Ornaments.trailingStart(text);
    if (ornaments < text.length()) {
      return ornaments;
    }
    char last = text.charAt(text.length() - 1);
    if (Brackets.isClosing(last)) {
      int open = Brackets.opening(text, text.length() - 1);
      if (open > 0 && backGroup(flat, open, entry)) {
        return open;
      }
      if (open < 0) {
        return text.length() - 1; // A bracket without its partner.
      }
    }
    int styled = styledTail(flat, entry);
    if (styled < text.length()) {
      return styled;
    }
    int credited = styledCredits(flat, entry);
    if (credited < text.length()) {
      return credited;
    }
    int place = styledPlace(flat);
    if (place < text.length()) {
      return place;
    }
    int tail = tails.start(flat, entry);
    return tail < text.length() ? tail : placeTail(text);
  }

  /** Whether a bracketed group at the end is no part of the title; its facts are noted. */
  private boolean backGroup(FlatText flat, int open, Entry entry) {
    String text = flat.text();
    String inner = text.substring(open + 1, text.length() - 1).strip();
    boolean glued = text.charAt(open) == '(' && Character.isLetterOrDigit(text.charAt(open - 1));
    boolean callLike = glued && Titles.words(text.substring(0, open)) < 4;
    VenueTag tag = glued ? venues.read(inner) : null;
    if (glued && tag == null && !callLike && tags.absorb(inner, entry)) {
      return true;
    }
    if (glued ? tag != null : tags.absorb(inner, entry)) {
      if (tag != null) {
        entry.absorb(tag);
      }
      return true;
    }
    if (inner.startsWith("@")) {
      return true; // "(@Stanford University)"
    }
    if (glued) {
      return false; // "LLM.int8()", "f(x)"
    }
    if (Cues.remark(inner, entry)
        || Remarks.isRemark(inner)
        || LinkLabels.of(inner) != null
        || inner.isEmpty()) {
      return true;
    }
    String name = NAMED.matcher(inner).replaceFirst("");
    if (Places.isPlace(name)) {
      return true;
    }
    boolean bold =
        flat.all(FlatText.BOLD, open + 1, text.length() - 1) && !flat.all(FlatText.BOLD, 0, open);
    boolean marked =
        bold
            || flat.all(FlatText.CODE, open + 1, text.length() - 1)
            || !name.equals(inner)
            || afterMarkedTitle(flat, open);
    if (marked ? SystemNames.canBeMarked(name) : SystemNames.canBeInParentheses(name)) {
      entry.facts.addSystem(name);
      return true;
    }
    // "... Distributed Training [Keyword | Somebody]": no title ends in square brackets.
    return Brackets.isSquare(text.charAt(open)) && Titles.words(text.substring(0, open)) >= 3;
  }

  /** Whether what stands before a position ends with the end of a linked or bold title. */
  private static boolean afterMarkedTitle(FlatText flat, int open) {
    int at = open - 1;
    while (at > 0 && Character.isWhitespace(flat.text().charAt(at))) {
      at--;
    }
    return at > 0
        && Titles.words(flat.text().substring(0, at + 1)) >= 3
        && ((flat.hrefAt(at) != null && flat.hrefAt(open) == null)
            || flat.all(FlatText.BOLD, at, at + 1));
  }

  /**
   * The start of an italic, bold or linked run at the end that is a tag; the length if there is
   * none.
   */
  private int styledTail(FlatText flat, Entry entry) {
    String text = flat.text();
    int end = text.length();
    for (byte style : STYLES) {
      int start = flat.runStart(style, end, 0);
      if (start > 0 && start < end) {
        String run = text.substring(start);
        VenueTag tag = venues.read(run);
        if (tag == null
            && style == FlatText.ITALIC
            && entry.facts.venue == null
            && !Persons.areSome(run)
            && Titles.words(text.substring(0, start)) >= 3) {
          boolean yearNear = entry.facts.year != null || YEAR.matcher(run).find();
          tag = yearNear ? venues.readVenue(run) : venues.readDated(run);
        }
        if (tag != null) {
          entry.absorb(tag);
          return start;
        }
      }
    }
    List<FlatText.Run> links = flat.links(0, end);
    if (!links.isEmpty() && links.getLast().end() == end && links.getLast().start() > 0) {
      VenueTag tag = venues.read(text.substring(links.getLast().start()));
      if (tag != null) {
        entry.absorb(tag);
        return links.getLast().start();
      }
    }
    return end;
  }

  /** The start of an italic place at the end, as in "... Workloads *Microsoft*". */
  private static int styledPlace(FlatText flat) {
    int start = flat.runStart(FlatText.ITALIC, flat.length(), 0);
    boolean place =
        start > 0
            && start < flat.length()
            && Titles.words(flat.text().substring(0, start)) >= 3
            && Places.isPlace(flat.text().substring(start));
    return place ? start : flat.length();
  }

  /** The start of italic authors at the end, with a venue behind them or without. */
  private int styledCredits(FlatText flat, Entry entry) {
    int start = flat.runStart(FlatText.ITALIC, flat.length(), 0);
    if (start == 0 || start == flat.length() || Titles.words(flat.text().substring(0, start)) < 3) {
      return flat.length();
    }
    return credits.absorb(flat.text().substring(start), entry) ? start : flat.length();
  }

  /**
   * The start of a tail that names a company or university, such as ", CMU et al."; the length if
   * there is none.
   */
  private static int placeTail(String text) {
    String bare = ET_AL.matcher(text).replaceFirst("");
    for (int i = bare.length() - 2; i > 0 && bare.length() - i < 46; i--) {
      char c = bare.charAt(i);
      boolean dash = "-\u2013\u2014@".indexOf(c) >= 0 && Character.isWhitespace(bare.charAt(i - 1));
      boolean stop = c == ',' || c == '.' || c == '\uFF0C' || c == '\u3002';
      if ((stop || dash) && Character.isWhitespace(bare.charAt(i + 1))) {
        String head = bare.substring(0, i).stripTrailing();
        if (Titles.words(head) >= 3 && Places.isPlace(bare.substring(i + 1).strip())) {
          return head.length();
        }
      }
      if (stop) {
        break;
      }
    }
    return text.length();
  }
}
