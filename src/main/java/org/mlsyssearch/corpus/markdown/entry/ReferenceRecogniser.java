package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.lexicon.Countries;
import org.mlsyssearch.corpus.lexicon.Publishers;
import org.mlsyssearch.corpus.lexicon.TitleCase;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;

/**
 * Recognises by its place in a reference a venue that nobody knows: the last phrase in title case
 * behind {@code Author (2021). Title.} or {@code Author, "Title."}
 */
final class ReferenceRecogniser implements Recogniser {

  private static final Pattern YEAR = Pattern.compile("[(\uFF08](?:19|20)\\d{2}[a-z]?[)\uFF09]");
  private static final int TITLE_WORDS = 3;
  private static final int MOST_WORDS = 10;

  private final VenueTagReader venues;

  ReferenceRecogniser(VenueTagReader venues) {
    this.venues = venues;
  }

  @Override
  public void recognise(EntryText text, Claims claims) {
    List<Token> tokens = text.tokens();
    int from = behindTitle(text);
    for (int i = tokens.size() - 1; from >= 0 && i >= from; i--) {
      boolean begins = i == from || isStop(text, tokens.get(i - 1));
      if (begins && tokens.get(i).kind() == Token.Kind.TEXT) {
        claim(text, i, claims);
      }
    }
  }

  /** The first token behind the title of a reference; -1 where the text is none. */
  private static int behindTitle(EntryText text) {
    List<Token> tokens = text.tokens();
    int title = -1;
    for (int i = 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean behindAuthors = text.words(0, token.start()) > 0;
      if (token.kind() == Token.Kind.QUOTE && behindAuthors) {
        boolean closed = ".,?!".indexOf(text.at(token.end() - 2)) >= 0;
        return closed && i + 1 < tokens.size() ? i + 1 : -1;
      }
      if (title < 0
          && token.kind() == Token.Kind.GROUP
          && YEAR.matcher(text.text(token)).matches()) {
        title = token.end();
      } else if (title > 0
          && isStop(text, token)
          && text.words(title, token.start()) >= TITLE_WORDS) {
        return i + 1 < tokens.size() ? i + 1 : -1;
      }
    }
    return -1;
  }

  private static boolean isStop(EntryText text, Token token) {
    return token.kind() == Token.Kind.SEPARATOR && ".?!\u3002".indexOf(text.at(token.start())) >= 0;
  }

  private void claim(EntryText text, int first, Claims claims) {
    List<Token> tokens = text.tokens();
    int start = tokens.get(first).start();
    int end = start;
    for (int i = first; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean comma = token.kind() == Token.Kind.SEPARATOR && text.at(token.start()) == ',';
      boolean words =
          token.kind() == Token.Kind.TEXT
              && !Characters.isDigit(text.at(token.start()))
              && !text.text(token).contains(":");
      if (!comma && !words) {
        if (token.kind() == Token.Kind.SEPARATOR && !isStop(text, token)) {
          return; // "London: Press"
        }
        break;
      }
      end = words ? token.end() : end;
    }
    String name = text.text(start, end);
    int words = text.words(start, end);
    if (words == 0
        || words > MOST_WORDS
        || !Character.isUpperCase(text.at(start))
        || !TitleCase.is(name)
        || name.indexOf('.') >= 0
        || Publishers.isOne(name)
        || Publishers.isOne(name.substring(0, Math.max(0, name.indexOf(','))))
        || Countries.isOne(name.substring(name.lastIndexOf(',') + 1))) {
      return;
    }
    VenueTag tag = venues.readVenue(name);
    if (tag != null && tag.venue() != null) {
      String rule = "what stands behind the title of a reference";
      claims.published(tag, start, end, rule, 3.5 + 0.4 * words);
    }
  }
}
