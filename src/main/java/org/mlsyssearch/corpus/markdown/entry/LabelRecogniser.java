package org.mlsyssearch.corpus.markdown.entry;

import java.util.regex.Matcher;
import org.mlsyssearch.corpus.lexicon.FieldNames;
import org.mlsyssearch.corpus.lexicon.LinkLabels;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.corpus.markdown.tree.Mark;
import org.mlsyssearch.text.FastPattern;

/**
 * Recognises the labels of links, such as "[code]", addresses that stand in the text, and the name
 * of the field of titles before one.
 */
final class LabelRecogniser implements Recogniser {

  static final String IN_BRACKETS = "label in brackets";

  private static final FastPattern ADDRESS =
      FastPattern.compile(
          "(?:https?://|www\\.|(?:arxiv\\.org|doi\\.org|github\\.com)/)\\S+|10\\.\\d{4,9}/\\S+");
  private static final FastPattern NAMED =
      FastPattern.compile("(?:^|[\\s(\\[|,;])([\\p{L}][\\p{L} ]{0,18}?)\\s*[:\uFF1A]\\s*$");

  private final VenueTagReader venues;

  LabelRecogniser(VenueTagReader venues) {
    this.venues = venues;
  }

  @Override
  public void recognise(EntryText text, Claims claims) {
    for (Mark mark : text.marks()) {
      int start = Math.max(mark.start(), text.start());
      int end = Math.min(mark.end(), text.end());
      if (mark.kind() == Mark.Kind.LINK) {
        link(text, start, end, claims);
      } else if (mark.kind() == Mark.Kind.IMAGE) {
        claims.label(null, start, end, "image", 6);
      }
    }
    for (Token token : text.tokens()) {
      if (token.kind() == Token.Kind.TEXT) {
        bare(text, token, claims);
      }
    }
  }

  private void link(EntryText text, int start, int end, Claims claims) {
    String words = text.text(start, end);
    if (ADDRESS.matches(words.strip())) {
      address(text, start, end, claims);
      return;
    }
    LinkLabels.Label label = LinkLabels.of(words);
    boolean front =
        text.start() > 0
            && text.rich().text().substring(0, text.start()).chars().noneMatch(Character::isLetter);
    VenueTag venue = front && label != null ? venues.read(words) : null;
    if (venue != null && venue.known()) {
      return; // "[[ACL](url)] Title"
    }
    if (label != null) {
      claims.label(label, start, end, "link with a label", 7);
    } else if (text.start() > 0
        && start == text.start()
        && end == text.end()
        && text.words(start, end) <= 2) {
      claims.label(null, start, end, "linked word in brackets", 2);
    } else if (text.words(start, end) <= 2 && !Persons.areSome(words)) {
      claims.label(null, start, end, "linked word", 0.5);
    }
  }

  private static void address(EntryText text, int start, int end, Claims claims) {
    Matcher named = NAMED.find(text.text(Math.max(text.start(), start - 24), start));
    LinkLabels.Label label = named != null ? LinkLabels.of(named.group(1)) : null;
    int from =
        label == null || named == null
            ? start
            : Math.max(text.start(), start - 24) + named.start(1);
    claims.label(label, from, end, "address", 9);
  }

  private void bare(EntryText text, Token token, Claims claims) {
    String words = text.text(token);
    if (ADDRESS.matches(words)) {
      claims.label(null, token.start(), token.end(), "address", 8);
      return;
    }
    boolean colon = ":\uFF1A".indexOf(text.after(token.end())) >= 0;
    if (colon && token.start() == 0 && FieldNames.of(words) == FieldNames.Field.TITLE) {
      claims.label(null, token.start(), token.end(), "name of the field of titles", 9);
      return;
    }
    LinkLabels.Label label = LinkLabels.of(words);
    if (label == null || colon) {
      return;
    }
    boolean whole = token.start() == text.start() && token.end() == text.end() && text.start() > 0;
    if (whole) {
      claims.label(label, token.start(), token.end(), IN_BRACKETS, 5);
    } else {
      claims.label(label, token.start(), token.end(), "label without a link", -0.2);
    }
  }
}
