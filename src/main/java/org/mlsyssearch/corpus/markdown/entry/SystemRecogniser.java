package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import org.mlsyssearch.corpus.lexicon.SystemNames;
import org.mlsyssearch.text.FastPattern;

/** Recognises names of systems in brackets behind a title, and bold ones with a venue before it. */
final class SystemRecogniser implements Recogniser {

  /** The rule for a name that stands before the title. */
  static final String BEFORE_TITLE = "a bold name with its venue";

  private static final FastPattern ROMAN = FastPattern.compile("[IVX]+");
  private static final FastPattern NAMED =
      FastPattern.compile(
          "(?i)^(?:a\\.?k\\.?a\\.?|aka|also known as|named|called|system:?)\\s+|\\s+paper$");

  @Override
  public void recognise(EntryText text, Claims claims) {
    List<Token> tokens = text.tokens();
    if (text.start() == 0 || tokens.isEmpty()) {
      first(text, claims);
      return;
    }
    int start = tokens.getFirst().start();
    int end = tokens.getLast().end();
    String words = text.text(start, end);
    String name = NAMED.replaceFirst(words, "");
    if (name.length() < 2 || ROMAN.matches(name)) {
      return;
    }
    if (SystemNames.canBeInParentheses(name)) {
      claims.text(Claim.Kind.SYSTEM, name, start, end, "name in brackets", 3);
    } else if (SystemNames.canBeMarked(name)) {
      claims.text(Claim.Kind.SYSTEM, name, start, end, "what may be a name in brackets", 1);
    }
  }

  /** "**MillKit(OSDI2020)** A Title of Words": claims the name. */
  private static void first(EntryText text, Claims claims) {
    List<Token> tokens = text.tokens();
    int start = tokens.isEmpty() ? -1 : tokens.getFirst().start();
    boolean tagged =
        tokens.size() > 2
            && tokens.getFirst().kind() == Token.Kind.TEXT
            && text.marks().stream()
                .anyMatch(mark -> mark.start() == start && TitleMark.isTagged(text, mark));
    if (tagged) {
      int end = tokens.getFirst().end();
      claims.text(Claim.Kind.SYSTEM, text.text(start, end), start, end, BEFORE_TITLE, 2);
    }
  }
}
