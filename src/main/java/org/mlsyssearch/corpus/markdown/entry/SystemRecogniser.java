package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import org.mlsyssearch.corpus.lexicon.SystemNames;
import org.mlsyssearch.text.FastPattern;

/** Recognises names of systems in brackets behind a title. */
final class SystemRecogniser implements Recogniser {

  private static final FastPattern ROMAN = FastPattern.compile("[IVX]+");
  private static final FastPattern NAMED =
      FastPattern.compile("(?i)^(?:a\\.?k\\.?a\\.?|aka|also known as|named|called|system:?)\\s+");

  @Override
  public void recognise(EntryText text, Claims claims) {
    List<Token> tokens = text.tokens();
    if (text.start() == 0 || tokens.isEmpty()) {
      return; // Not within brackets.
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
}
