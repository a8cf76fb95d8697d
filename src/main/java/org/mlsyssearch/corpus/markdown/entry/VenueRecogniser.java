package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.corpus.markdown.tree.Mark;

/** Recognises where and when a paper was published: venues, years and dates. */
final class VenueRecogniser implements Recogniser {

  /** No tag has more tokens or characters. */
  private static final int MOST_TOKENS = 16;

  private static final int LONGEST = 200;
  private static final int MOST_STARTS = 120;

  private final VenueTagReader venues;
  private final NamesBeforeYears names;

  /** Whether the text that is looked at holds a word that names of venues end with. */
  private boolean typed;

  VenueRecogniser(VenueTagReader venues) {
    this.venues = venues;
    this.names = new NamesBeforeYears(venues);
  }

  private static final Pattern VOLUME_BEHIND = Pattern.compile("[\\p{L}.] \\d{1,3}$");
  static final Pattern TYPE =
      Pattern.compile(
          "(?i)workshop|journal|trans|letters|proc|conf|symposium|usenix|ieee|acm|review");
  private static final Pattern IN =
      Pattern.compile("^[Ii]n(?::\\s*| (?=[\\p{Lu}\\d]))(?:\\d+(?:st|nd|rd|th) )?");
  private static final Pattern TYPED =
      Pattern.compile(
          "(?:(?:\\p{Lu}[\\p{L}-]+|of|on|and|for|in|the|&|:)"
              + " ){0,6}(?:Journal|Transactions|Letters|Workshops?|Conference|Symposium|Proceedings|Magazine|Annals|Bulletin)(?:"
              + " (?:of|on|and|for|in|the|&|\\p{Lu}[\\p{L}-]+)){0,8}");

  @Override
  public void recognise(EntryText text, Claims claims) {
    List<Token> tokens = text.tokens();
    typed = TYPE.matcher(text.text()).find();
    int looked = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token first = tokens.get(i);
      if (first.kind() != Token.Kind.TEXT
          && first.kind() != Token.Kind.QUOTE
          && (i > 0 || first.kind() != Token.Kind.GROUP)) {
        continue;
      }
      if (++looked > MOST_STARTS && tokens.size() - i > MOST_STARTS) {
        continue; // Between both ends of a text this long there are titles or names alone.
      }
      from(text, i, claims);
    }
  }

  private void from(EntryText text, int i, Claims claims) {
    List<Token> tokens = text.tokens();
    int start = tokens.get(i).start();
    for (int j = i; j < tokens.size() && j < i + MOST_TOKENS; j++) {
      Token last = tokens.get(j);
      if (last.end() - start > LONGEST) {
        return;
      }
      boolean labels =
          last.kind() == Token.Kind.GROUP
              && text.marks().stream()
                  .anyMatch(mark ->
                      mark.kind() == Mark.Kind.LINK
                          && mark.start() >= last.start()
                          && mark.start() < last.end());
      if (labels || (last.kind() == Token.Kind.BREAK && j - i > 2)) {
        return;
      }
      if (last.kind() == Token.Kind.TEXT
          || last.kind() == Token.Kind.GROUP
          || last.kind() == Token.Kind.QUOTE) {
        claim(text, start, last.end(), j == i, claims);
      }
    }
  }

  private void claim(EntryText text, int start, int end, boolean single, Claims claims) {
    String words = text.text(start, end);
    if (words.contains("://") || (text.after(end) == '(' && VOLUME_BEHIND.matcher(words).find())) {
      return; // "Journal of Machine Learning Research 17 (2016)"
    }
    boolean digits = Characters.hasDigit(words);
    if (!digits && words.length() > 50 && !typed) {
      return; // Only names that say what they are, and dated ones, are as long.
    }
    VenueTag tag = venues.read(words);
    VenueTag italic = tag == null && words.endsWith(")") ? names.inItalics(text, start, end) : null;
    if (italic != null) {
      claims.add(
          Claim.Kind.VENUE,
          new Claim.Published(italic),
          start,
          end,
          "italics before a year",
          6 + 0.4 * Math.min(12, text.words(start, end)));
      return;
    }
    VenueTag before =
        tag == null && words.endsWith(")") ? names.inTitleCase(text, start, end) : null;
    if (before != null) {
      claims.add(
          Claim.Kind.VENUE,
          new Claim.Published(before),
          start,
          end,
          "name before a year in brackets",
          7 + 0.3 * text.words(start, end));
      return;
    }
    boolean capital = Character.isUpperCase(words.charAt(0));
    if (tag == null
        && single
        && capital
        && TYPED.matcher(words).matches()
        && Apart.is(text, start, end)) {
      claims.add(
          Claim.Kind.VENUE,
          new Claim.Published(new VenueTag(VenueTagReader.unknown(words), null, null, false)),
          start,
          end,
          "what calls itself a journal or conference",
          4);
      return;
    }
    boolean in =
        tag == null
            && (words.startsWith("in") || words.startsWith("In"))
            && IN.matcher(words).find()
            && !isLetter(text.before(start));
    VenueTag named = in ? venues.readVenue(IN.matcher(words).replaceFirst("")) : null;
    if (named != null
        && named.venue() != null
        && (named.year() != null || words.startsWith("in:") || words.startsWith("In:"))) {
      claims.add(
          Claim.Kind.VENUE,
          new Claim.Published(named),
          start,
          end,
          "a name behind 'in'",
          (named.year() == null ? 3 : 6) + 0.4 * Math.min(12, text.words(start, end)));
      return;
    }
    if (tag != null) {
      StatedTags.add(tag, text, start, end, claims);
      return;
    }
    boolean whole =
        start == text.start() && Characters.trimmed(text.text(end, text.end())).isEmpty();
    Mark style = text.around(Mark.Kind.ITALIC, start, end);
    boolean apart =
        whole
            || (style != null && text.isWhole(style, start, end))
            || isLinked(text, start, end)
            || (Characters.hasDigit(words) && Apart.is(text, start, end));
    VenueTag dated = apart ? venues.readDated(words) : null;
    if (dated != null && dated.venue() != null) {
      claims.add(
          Claim.Kind.VENUE,
          new Claim.Published(dated),
          start,
          end,
          "name in title case and year",
          5);
    }
  }

  private static boolean isLetter(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static boolean isLinked(EntryText text, int start, int end) {
    Mark link = text.around(Mark.Kind.LINK, start, end);
    return link != null && text.isWhole(link, start, end);
  }
}
