package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.lexicon.TitleCase;
import org.mlsyssearch.corpus.lexicon.WordList;
import org.mlsyssearch.corpus.markdown.tree.Mark;

/**
 * Recognises what may be a title: every run of tokens is one, more or less. Length, capitals,
 * styles and links that cover just the run speak for it; the end of a sentence, a bar or half a
 * link within it speak against it.
 */
final class TitleRecogniser implements Recogniser {

  private static final Set<String> SMALL = WordList.words("small");

  /** A title begins with one of the first tokens and has at most so many. */
  private static final int MOST_STARTS = 60;

  private static final int MOST_TOKENS = 40;
  private static final int LONGEST = 60;
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

  private static final double[] LENGTH = {-9, 0, 1.5, 3, 4, 5, 6, 6.5, 7};

  @Override
  public void recognise(EntryText text, Claims claims) {
    List<Token> tokens = text.tokens();
    List<Claim> persons =
        claims.all().stream().filter(claim -> claim.kind() == Claim.Kind.PERSONS).toList();
    for (int i = 0; i < tokens.size() && i < MOST_STARTS; i++) {
      if (!isPhrase(tokens.get(i))) {
        continue;
      }
      double inside = 0;
      for (int j = i; j < tokens.size() && j < i + MOST_TOKENS; j++) {
        Token last = tokens.get(j);
        if (j > i) {
          inside += within(text, tokens.get(j - 1), last);
          inside -=
              text.rich().isLineStart(last.start())
                  ? Phrases.isWrapped(text, last.start()) ? 0.2 : 1.2
                  : 0;
        }
        if (inside < -7) {
          break;
        }
        if (isPhrase(last)) {
          claim(text, tokens.get(i), last, i == j, inside, persons, claims);
        }
      }
    }
  }

  private static boolean isPhrase(Token token) {
    return switch (token.kind()) {
      case TEXT, GROUP, QUOTE -> true;
      case SEPARATOR, BREAK, ORNAMENT -> false;
    };
  }

  /** What a token within a title costs it. */
  private static double within(EntryText text, Token before, Token token) {
    return switch (before.kind()) {
      case TEXT, GROUP, QUOTE -> 0;
      case ORNAMENT -> -1;
      case BREAK -> -2;
      case SEPARATOR ->
          switch (text.at(before.start())) {
            case ',' -> -0.1;
            case ':', '\uFF1A' -> startsSmall(text, token.start()) ? -0.3 : 0;
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

  private static void claim(
      EntryText text,
      Token first,
      Token last,
      boolean single,
      double inside,
      List<Claim> persons,
      Claims claims) {
    int start = first.start();
    int end = last.end();
    boolean quoted = single && first.kind() == Token.Kind.QUOTE;
    boolean grouped = single && first.kind() == Token.Kind.GROUP;
    if (quoted || grouped) {
      start++;
      end--;
    }
    int words = text.words(start, end);
    if (words == 0 || words > LONGEST) {
      return;
    }
    if (end < text.end() && "?!".indexOf(text.at(end)) >= 0) {
      end++;
    }
    String title = text.text(start, end);
    double strength =
        3 + LENGTH[Math.min(words, LENGTH.length - 1)] + 0.05 * Math.max(0, words - 8) + inside;
    String rule = "text";
    boolean cased = TitleCase.is(title);
    strength += cased ? 1 : 0;
    strength -= startsSmall(text, start) ? 2 : 0;
    strength -= words > 18 && !cased ? 0.2 * (words - 18) : 0;
    strength -= words > 30 ? 0.3 * (words - 30) : 0;
    strength -= SMALL.contains(word(title, false)) && endsSmall(title) ? 3 : 0;
    strength -= words > 1 && JOINTS.contains(word(title, true)) ? 2 : 0;
    strength -= words <= 4 && EVENTS.contains(word(title, false)) ? 4 : 0;
    if (title.contains("://")) {
      strength -= 10;
    }
    if (!single && text.before(last.start()) == ',' && YEAR.matcher(text.text(last)).matches()) {
      strength -= 3;
    }
    double marked = 0;
    for (Mark mark : text.marks()) {
      double own = TitleMarks.of(text, mark, start, end);
      if (own > marked) {
        marked = own;
        rule = "text that is " + mark.kind().name().toLowerCase(Locale.ROOT);
      } else if (own < 0) {
        strength += own;
      }
    }
    if (quoted) {
      boolean closed = ".,?!".indexOf(text.at(last.end() - 2)) >= 0;
      boolean goesOn =
          text.after(last.end()) == ':'
              || (!closed && Character.isLetter(text.after(last.end())) && words < 3);
      marked = goesOn ? -4 : words >= 2 || (closed && text.at(last.end() - 2) != ',') ? 6 : 0;
      rule = "quotation";
    } else if (grouped) {
      strength -= Brackets.isSquare(text.at(first.start())) ? words >= 3 ? 0 : 4 : 6;
      rule = "text in brackets";
    } else if (first.kind() == Token.Kind.GROUP
        && !Character.isLetterOrDigit(text.at(first.end()))) {
      strength -= 4.5;
    } else if (first.kind() == Token.Kind.QUOTE
        && text.words(first.start(), first.end()) >= 3
        && text.after(first.end()) != ':') {
      strength -= 3;
    }
    strength -= TitleMarks.breaksBefore(text, start);
    strength -= single ? 0 : PersonPlaces.cuts(persons, first.start(), end);
    claims.add(
        Claim.Kind.TITLE,
        new Claim.Text(title),
        first.start(),
        Math.max(end, last.end()),
        rule,
        strength + marked);
  }

  private static final Set<String> EVENTS =
      Set.of("workshop", "conference", "symposium", "journal", "proceedings");
  private static final Set<String> JOINTS =
      Set.of("and", "or", "of", "but", "with", "by", "via", "et");

  /** Whether the last word begins in lower case: "Part A" ends a title, "a" does not. */
  private static boolean endsSmall(String title) {
    String value = Characters.trimmed(title);
    return Character.isLowerCase(value.charAt(value.lastIndexOf(' ') + 1));
  }

  private static boolean startsSmall(EntryText text, int start) {
    if (!Character.isLowerCase(text.at(start))) {
      return false;
    }
    int end = start;
    while (end < text.end() && !Characters.isBlank(text.at(end))) {
      if (!Character.isLowerCase(text.at(end)) && text.at(end) != '-' && text.at(end) != ':') {
        return false; // "tf.data", "iSpider"
      }
      end++;
    }
    return true;
  }

  private static String word(String text, boolean first) {
    String value = Characters.trimmed(text);
    int at = first ? value.indexOf(' ') : value.lastIndexOf(' ');
    String word = at < 0 ? value : first ? value.substring(0, at) : value.substring(at + 1);
    return word.toLowerCase(Locale.ROOT);
  }
}
