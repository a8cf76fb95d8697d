package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import org.mlsyssearch.text.FastPattern;

/**
 * Recognises what may be a title: every run of tokens is one, more or less. Length, capitals,
 * styles and links that cover just the run speak for it; the end of a sentence, a bar or half a
 * link within it speak against it.
 */
final class TitleRecogniser implements Recogniser {

  /** A title begins with one of the first tokens, or of those behind the persons in front of it. */
  private static final int MOST_STARTS = 60;

  /** It has at most so many. */
  private static final int MOST_TOKENS = 40;

  private static final FastPattern ROMAN = FastPattern.compile("X?(?:I{1,3}|I?[VX]|VI{1,3})");

  @Override
  public void recognise(EntryText text, Claims claims) {
    List<Token> tokens = text.tokens();
    List<Claim> persons =
        claims.all().stream().filter(claim -> claim.kind() == Claim.Kind.PERSONS).toList();
    Description.claimLine(text, claims);
    List<TitleMark> marks = TitleMark.all(text);
    int starts = MOST_STARTS + personsInFront(tokens, persons);
    for (int i = 0; i < tokens.size() && i < starts; i++) {
      if (!tokens.get(i).isPhrase()) {
        continue;
      }
      TitleStart start = new TitleStart(text, marks, persons, tokens.get(i));
      double inside = 0;
      for (int j = i; j < tokens.size() && j < i + MOST_TOKENS; j++) {
        Token last = tokens.get(j);
        if (j > i) {
          inside += isPartOfSeries(text, j - 1) ? -1 : within(text, tokens.get(j - 1));
          inside -= OtherScript.begins(text, tokens.get(i), tokens.get(j - 1), last) ? 6 : 0;
          inside -= text.rich().isLineStart(last.start()) ? 1.2 : 0;
        }
        if (inside < -7) {
          break;
        }
        if (last.isPhrase()) {
          start.claim(last, inside, claims);
        }
      }
    }
  }

  /** How many tokens belong to the persons with which an entry begins. */
  private static int personsInFront(List<Token> tokens, List<Claim> persons) {
    int end = 0;
    for (Claim claim : persons) {
      boolean first = !tokens.isEmpty() && claim.span().start() <= tokens.getFirst().start();
      end = first ? Math.max(end, claim.span().end()) : end;
    }
    int count = 0;
    while (count < tokens.size() && tokens.get(count).start() < end) {
      count++;
    }
    return count;
  }

  /** "Wells of the North. II. Their Depth": whether a full stop stands beside a Roman number. */
  private static boolean isPartOfSeries(EntryText text, int i) {
    List<Token> tokens = text.tokens();
    return text.at(tokens.get(i).start()) == '.'
        && (ROMAN.matches(text.text(tokens.get(i + 1)))
            || (i > 0 && ROMAN.matches(text.text(tokens.get(i - 1)))));
  }

  /** What a token within a title costs it. */
  private static double within(EntryText text, Token before) {
    return switch (before.kind()) {
      case TEXT, GROUP, QUOTE -> 0;
      case ORNAMENT -> -1;
      case BREAK -> -2;
      case SEPARATOR ->
          switch (text.at(before.start())) {
            case ',' -> -0.1;
            case ':', '\uFF1A' -> 0;
            case '?', '!' -> -0.3;
            case '.', '\u3002' -> -5;
            case '|', '\uFF5C', '\u2022' -> -6;
            case '-', '\u2013', '\u2014', '/', '\u00B7' -> -1.2;
            case ';', '\uFF1B' -> -1.5;
            case '\uFF0C', '\u3001' -> -0.4;
            default -> -1;
          };
    };
  }
}
