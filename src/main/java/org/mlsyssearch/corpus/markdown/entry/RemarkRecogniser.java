package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.lexicon.Places;
import org.mlsyssearch.corpus.lexicon.Publishers;
import org.mlsyssearch.corpus.lexicon.Remarks;
import org.mlsyssearch.corpus.markdown.tree.Mark;
import org.mlsyssearch.text.FastPattern;

/** Recognises remarks such as "Oral", companies and universities, volumes and pages. */
final class RemarkRecogniser implements Recogniser {

  private static final FastPattern PAGES =
      FastPattern.compile(
          "(?i)(?:pp?\\.|pages?|vol(?:ume)?\\.?|no\\.?|issue|article)?\\s*\\d{1,6}(?:\\s?[\u2013-]+\\s?\\d{1,6})?\\.?|(?:\\d+\\(\\d+\\))|[JCDMR]|EB/OL|J/OL|C/OL|//");

  private static final int TITLE_WORDS = 3;
  private static final FastPattern YEAR = FastPattern.compile("(?:19|20)\\d{2}");

  @Override
  public void recognise(EntryText text, Claims claims) {
    List<Token> tokens = text.tokens();
    boolean grouped = text.start() > 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() != Token.Kind.TEXT) {
        continue;
      }
      String words = text.text(token);
      boolean whole = grouped && tokens.size() == 1;
      if (Remarks.isRemark(words)) {
        remark(words, token, "remark", whole ? 4 : 1.5, claims);
      } else if (Publishers.isOne(words)
          && text.words(token.start(), token.end()) <= 5
          && text.after(token.end()) != ':') {
        remark(words, token, "publisher", 4, claims);
      } else if ((words.length() < 6 || Characters.hasDigit(words)) // "EB/OL"
          && PAGES.matches(words)
          && !YEAR.matches(words)) {
        remark(words, token, "number, volume or pages", 1.5, claims);
      } else if (isTag(text, i)) {
        remark(words, token, "code behind a title", 3, claims);
      }
      places(text, i, claims);
    }
  }

  /**
   * "A Title of Words `survey`": whether a token is code that ends a line, and plain words do not.
   */
  private static boolean isTag(EntryText text, int i) {
    List<Token> tokens = text.tokens();
    Token token = tokens.get(i);
    boolean last =
        i + 1 == tokens.size()
            || tokens.get(i + 1).kind() == Token.Kind.BREAK
            || tokens.get(i + 1).kind() == Token.Kind.GROUP;
    return last
        && i > 0
        && tokens.get(i - 1).kind() == Token.Kind.TEXT
        && text.words(text.start(), token.start()) >= TITLE_WORDS
        && text.around(Mark.Kind.CODE, token.start(), token.end()) != null;
  }

  private static void remark(
      String words, Token token, String rule, double strength, Claims claims) {
    claims.text(Claim.Kind.REMARK, words, token.start(), token.end(), rule, strength);
  }

  /** One place, or several that commas divide. */
  private static void places(EntryText text, int i, Claims claims) {
    List<Token> tokens = text.tokens();
    int start = tokens.get(i).start();
    if (text.words(start, tokens.get(i).end()) > 8 || text.after(tokens.get(i).end()) == ':') {
      return;
    }
    for (int j = lastPlace(text, i); j >= i; j--) {
      if (tokens.get(j).kind() == Token.Kind.TEXT) {
        int end = tokens.get(j).end();
        String words = text.text(start, end);
        if ((words.indexOf(',') > 0 || text.words(start, end) <= 5) && Places.isPlace(words)) {
          double strength = 2.5 + 0.3 * (j - i);
          claims.text(Claim.Kind.PLACE, words, start, end, "company or university", strength);
          return;
        }
      }
    }
  }

  /** The last of up to five tokens that are places and what divides them; -1 if there is none. */
  private static int lastPlace(EntryText text, int i) {
    List<Token> tokens = text.tokens();
    int j = i;
    while (j < Math.min(tokens.size(), i + 5)
        && (tokens.get(j).kind() == Token.Kind.SEPARATOR
            || (tokens.get(j).kind() == Token.Kind.TEXT
                && Places.isPlace(text.text(tokens.get(j)))))) {
      j++;
    }
    return j - 1;
  }
}
