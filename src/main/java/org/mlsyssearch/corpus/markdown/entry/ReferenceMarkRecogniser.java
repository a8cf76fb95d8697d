package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.text.FastPattern;

/**
 * Recognises journals behind the mark of a kind of reference, as GB/T 7714 has them: {@code A
 * Title[J]. A Journal, 2010}.
 */
final class ReferenceMarkRecogniser implements Recogniser {

  private static final FastPattern MARK =
      FastPattern.compile("(?i)\\[\\s*(?:[JDCRNP]|[A-Z]+/OL|EB)\\s*\\]");
  private static final FastPattern LAST =
      FastPattern.compile("\\[(?:[JDCRNMP]|[A-Z]+/OL|EB)\\](?=[\"\u201D.,]*$)");

  private final VenueTagReader venues;

  ReferenceMarkRecogniser(VenueTagReader venues) {
    this.venues = venues;
  }

  /** A title without the mark of a reference at its end, as where quotation marks hold both. */
  static String without(String title) {
    return LAST.replaceFirst(title, "");
  }

  @Override
  public void recognise(EntryText text, Claims claims) {
    List<Token> tokens = text.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).kind() == Token.Kind.GROUP) {
        marked(text, i, claims);
      }
    }
  }

  private void marked(EntryText text, int i, Claims claims) {
    List<Token> tokens = text.tokens();
    if (!MARK.matches(text.text(tokens.get(i)))) {
      return;
    }
    int j = i + 1;
    while (j < tokens.size() && tokens.get(j).kind() == Token.Kind.SEPARATOR) {
      j++;
    }
    if (j < tokens.size() && tokens.get(j).kind() == Token.Kind.TEXT) {
      claim(text, tokens.get(j), "a name behind the mark of a reference", 8, claims);
    } else if (i > 1 && tokens.get(i - 1).kind() == Token.Kind.TEXT) {
      claim(text, tokens.get(i - 1), "a name before the mark of a reference", 4, claims);
    }
  }

  private void claim(EntryText text, Token name, String rule, double strength, Claims claims) {
    VenueTag tag = venues.readVenue(text.text(name));
    if (tag != null && tag.venue() != null) {
      claims.published(tag, name.start(), name.end(), rule, strength);
    }
  }
}
