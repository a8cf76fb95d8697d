package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.corpus.lexicon.TitleCase;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.corpus.markdown.tree.Mark;
import org.mlsyssearch.text.FastPattern;

/**
 * Recognises by its italics what a paper is part of: the book or proceedings behind "in" or the
 * editors, the journal before a volume. {@code In B. Evans (ed.), *Handbook of Words*, 161–189},
 * {@code *Phonology*, 30, 1–44}.
 */
final class ContainerRecogniser implements Recogniser {

  private static final FastPattern IN = FastPattern.compile("(?i)in:?");
  private static final Pattern PART_OF =
      Pattern.compile(
          "(?:(?:^|[^\\p{L}\\s]\\s*)(?:in|en|em|dans):?|(?<!\\p{L})(?:In|En|Em|Dans):?"
              + "|(?i:\\(eds?\\.?\\))[.,]?)\\s*$");
  private static final Pattern VOLUME =
      Pattern.compile(
          "^[,.;:]?\\s*(?:[Vv]ol(?:ume)?\\b\\.?\\s*)?(?!(?:19|20)\\d{2}\\b)\\d{1,4}\\s*(?:[,;:.(]|$|pp?\\b)");
  private static final int MOST_WORDS = 20;

  private final VenueTagReader venues;

  ContainerRecogniser(VenueTagReader venues) {
    this.venues = venues;
  }

  @Override
  public void recognise(EntryText text, Claims claims) {
    for (Mark mark : text.marks()) {
      if (mark.kind() == Mark.Kind.ITALIC
          && mark.start() >= text.start()
          && mark.end() <= text.end()
          && mark.start() > 0) {
        italics(text, mark, claims);
      }
    }
    List<Token> tokens = text.tokens();
    for (int i = 2; i < tokens.size(); i++) {
      boolean in = tokens.get(i - 1).kind() == Token.Kind.TEXT && text.start() == 0;
      if (in && IN.matches(text.text(tokens.get(i - 1)))) {
        plain(text, tokens, i, claims);
      }
    }
  }

  /** "A. Gray, On Words, in Handbook of Names, 2001": what a comma or full stop divides. */
  private void plain(EntryText text, List<Token> tokens, int i, Claims claims) {
    Token token = tokens.get(i);
    String name = text.text(token);
    int words = text.words(token.start(), token.end());
    boolean divided =
        ",.".indexOf(text.before(tokens.get(i - 1).start())) >= 0
            && token.kind() == Token.Kind.TEXT
            && " ,.(".indexOf(text.after(token.end())) >= 0;
    if (divided && words > 1 && words <= MOST_WORDS && TitleCase.is(name)) {
      VenueTag tag = venues.readVenue(name);
      if (tag != null && tag.venue() != null) {
        int start = tokens.get(i - 1).start();
        claims.published(tag, start, token.end(), "a name behind 'in'", 3.5 + 0.4 * words);
      }
    }
  }

  private void italics(EntryText text, Mark mark, Claims claims) {
    List<Token> tokens =
        text.tokens().stream()
            .filter(token -> token.start() >= mark.start() && token.end() <= mark.end())
            .filter(token -> token.kind() != Token.Kind.SEPARATOR)
            .toList();
    if (tokens.isEmpty() || tokens.getFirst().kind() != Token.Kind.TEXT) {
      return;
    }
    int start = tokens.getFirst().start();
    int end = tokens.getLast().end();
    int words = text.words(start, end);
    String before = text.text(Math.max(text.start(), mark.start() - 12), mark.start());
    boolean partOf = PART_OF.matcher(before).find();
    boolean numbered =
        VOLUME.matcher(text.text(mark.end(), Math.min(text.end(), mark.end() + 16))).find();
    String name = text.text(start, end);
    if (words == 0 || words > MOST_WORDS || !(partOf || numbered) || Persons.areSome(name)) {
      return;
    }
    VenueTag tag = venues.readVenue(name);
    if (tag != null && tag.venue() != null) {
      String rule = partOf ? "italics behind 'in' or editors" : "italics before a volume";
      claims.published(tag, start, end, rule, 6 + 0.4 * words);
    }
  }
}
