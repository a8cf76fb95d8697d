package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.text.FastPattern;

/**
 * Recognises what references say of the book that a paper is in and that is no venue: its editors
 * and its series. {@code In A. Berg and B. Lund, editors, CAV 2020, volume 12 of Lecture Notes in
 * Words}, the form of BibTeX's {@code plain} style.
 */
final class EditorRecogniser implements Recogniser {

  private static final FastPattern IN = FastPattern.compile("(?i)in:?");
  private static final FastPattern EDITORS = FastPattern.compile("(?i)editors?\\.?|eds?\\.?");
  private static final FastPattern SERIES =
      FastPattern.compile("(?i)vol(?:ume|\\.)?\\s*\\d{1,5} of .{2,}");

  private static final int MOST_TOKENS = 24;
  private static final double STRENGTH = 8;

  @Override
  public void recognise(EntryText text, Claims claims) {
    List<Token> tokens = text.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() != Token.Kind.TEXT) {
        continue;
      }
      char first = Character.toLowerCase(text.at(token.start()));
      if (first == 'i' && IN.matches(text.text(token))) {
        editors(text, i, claims);
      } else if (first == 'v') {
        series(text, i, claims);
      }
    }
  }

  private static void editors(EntryText text, int from, Claims claims) {
    List<Token> tokens = text.tokens();
    for (int i = from + 2; i < Math.min(tokens.size(), from + MOST_TOKENS); i++) {
      Token last = tokens.get(i);
      if (last.kind() == Token.Kind.TEXT && EDITORS.matches(text.text(last))) {
        int start = tokens.get(from).start();
        String persons =
            text.text(/* start= */ tokens.get(from).end(), /* end= */ last.start()).strip();
        String names = persons.endsWith(",") ? persons.substring(0, persons.length() - 1) : persons;
        if (Persons.areSome(names)) {
          claims.text(Claim.Kind.REMARK, names, start, last.end(), "editors", STRENGTH);
        }
        return;
      }
    }
  }

  /** A volume and the words up to the next sign. */
  private static void series(EntryText text, int from, Claims claims) {
    List<Token> tokens = text.tokens();
    int last = from;
    while (last + 1 < tokens.size() && tokens.get(last + 1).kind() == Token.Kind.TEXT) {
      last++;
    }
    int start = tokens.get(from).start();
    int end = tokens.get(last).end();
    String words = text.text(start, end);
    if (SERIES.matches(words)) {
      claims.text(Claim.Kind.REMARK, words, start, end, "series", STRENGTH);
    }
  }
}
