package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.lexicon.Publishers;
import org.mlsyssearch.corpus.lexicon.TitleCase;
import org.mlsyssearch.corpus.lexicon.WordList;
import org.mlsyssearch.text.FastPattern;

/** The titles that may begin with one token: what speaks for and against each. For one text. */
final class TitleStart {

  /** What a reference says behind its title. */
  private static final FastPattern BEHIND =
      FastPattern.compile(
          "(?i)(?:in:|in proc|proceedings of|tech(?:nical|\\.)? rep|ph\\.? ?d\\.?"
              + " (?:thesis|diss)|master'?s thesis|arxiv preprint|retrieved|accessed|"
              + Publishers.OF_PROCEEDINGS
              + ",)");

  private static final int LONGEST = 60;
  private static final int EVENT_WORDS = 4;
  private static final int OTHER_SCRIPT = 6;
  private static final String FOOTNOTES = "*\u2020\u2021\u203B";
  private static final FastPattern YEAR = FastPattern.compile("(?:19|20)\\d{2}");
  private static final double[] LENGTH = {-9, 0, 1.5, 3, 4, 5, 6, 6.5, 7};
  private static final Set<String> SMALL = WordList.words("small");
  private static final Set<String> EVENTS =
      Set.of("workshop", "conference", "symposium", "journal", "proceedings");

  private final EntryText text;
  private final List<TitleMark> marks;
  private final List<Claim> persons;
  private final Token first;
  private final int breaks;
  private final boolean behind;

  TitleStart(EntryText text, List<TitleMark> marks, List<Claim> persons, Token first) {
    this.text = text;
    this.marks = marks;
    this.persons = persons;
    this.first = first;
    this.breaks = breaksBefore(text, first) + (isFootnote(text, first) ? OTHER_SCRIPT : 0);
    this.behind =
        PersonPlaces.isBehindReference(text, persons, first.start())
            || (text.words(text.start(), first.start()) > 0
                && BEHIND.begin(text.text(first.start(), text.end())) != null);
  }

  /** Claims the title that ends with a token. */
  void claim(Token last, double inside, Claims claims) {
    int start = first.start();
    int end = last.end();
    boolean single = first.equals(last);
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
    double strength =
        3 + LENGTH[Math.min(words, LENGTH.length - 1)] + 0.05 * Math.max(0, words - 8) + inside;
    String rule = "text";
    boolean cased = TitleCase.is(text.rich().text(), start, end);
    strength += cased ? 1 : 0;
    strength -= isSmall(text, start) ? 2 : 0;
    strength -= words > 18 && !cased ? 0.2 * (words - 18) : 0;
    strength -= words > 30 ? 0.3 * (words - 30) : 0;
    strength -= lastWord(words, start, end);
    strength -= behind ? 6 : 0;
    strength -= CodeTags.isTorn(text, start, end) ? 6 : 0;
    if (!single && text.before(last.start()) == ',' && YEAR.matches(text.text(last))) {
      strength -= 3;
    }
    double marked = 0;
    for (TitleMark mark : marks) {
      double own = mark.of(start, end);
      if (own > marked) {
        marked = own;
        rule = mark.rule();
      } else if (own < 0) {
        strength += own;
      }
    }
    if (quoted) {
      boolean closed = ".,?!".indexOf(text.at(last.end() - 2)) >= 0;
      boolean goesOn =
          text.after(last.end()) == ':'
              || (!closed && Character.isLetter(text.after(last.end())) && words < 3)
              || QuotedTitles.isNamed(text, marks, first)
              || QuotedTitles.goesOn(text, marks, first);
      boolean whole = words >= 2 || (closed && text.at(last.end() - 2) != ',');
      marked = QuotedTitles.isBookMark(text, first, words) ? 10 : goesOn ? -4 : whole ? 6 : 0;
      rule = "quotation";
    } else if (grouped) {
      strength -= Brackets.isSquare(text.at(first.start())) ? words >= 3 ? 0 : 4 : 6;
      strength -= OtherScript.isIn(text, text.start(), first.start(), first) ? OTHER_SCRIPT : 0;
      rule = "text in brackets";
    } else if (first.kind() == Token.Kind.GROUP
        && (text.at(first.start()) == '\u3010'
            || !Character.isLetterOrDigit(text.at(first.end()))
            || Phrases.isGluedTag(text, first))) {
      strength -= 4.5;
    }
    strength -= breaks;
    strength -=
        !single
                && (QuotedTitles.isBookMark(text, first, text.words(start, first.end()))
                    || QuotedTitles.isNamed(text, marks, first))
            ? 6
            : 0;
    strength -= single ? 0 : PersonPlaces.cuts(text, persons, first.start(), end);
    String title = text.text(start, end);
    int to = Math.max(end, last.end());
    claims.text(Claim.Kind.TITLE, title, first.start(), to, rule, strength + marked);
  }

  /** What the last word says against a title: "Part A" ends one, "a" does not. */
  private double lastWord(int words, int start, int end) {
    int from = start;
    while (Characters.isLoose(text.at(from))) {
      from++;
    }
    int to = end;
    while (Characters.isLoose(text.at(to - 1))) {
      to--;
    }
    from = Math.max(from, text.rich().text().lastIndexOf(' ', to - 1) + 1);
    boolean small = Character.isLowerCase(text.at(from));
    if (!small && words > EVENT_WORDS) {
      return 0;
    }
    String word = text.text(from, to).toLowerCase(Locale.ROOT);
    return (small && SMALL.contains(word) ? 3 : 0)
        + (words <= EVENT_WORDS && EVENTS.contains(word) ? 4 : 0);
  }

  /** Whether a word in lower case begins at a position, as those that go on with a text do. */
  static boolean isSmall(EntryText text, int start) {
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

  /**
   * "* Suggested": whether a mark that stands before footnotes begins a further line with a token.
   */
  private static boolean isFootnote(EntryText text, Token first) {
    int mark = FOOTNOTES.indexOf(text.at(first.start())) >= 0 ? first.start() : first.start() - 1;
    while (mark > text.start() && Characters.isBlank(text.at(mark))) {
      mark--;
    }
    return mark > text.start()
        && FOOTNOTES.indexOf(text.at(mark)) >= 0
        && text.rich().isLineStart(mark);
  }

  /** What ends of lines before a token say against it: more where it brings another script. */
  private static int breaksBefore(EntryText text, Token first) {
    int breaks = 0;
    int end = text.start();
    for (Token token : text.tokens()) {
      if (token.kind() == Token.Kind.BREAK && token.start() < first.start()) {
        end = breaks == 0 ? token.start() : end;
        breaks++;
      }
    }
    boolean remark =
        OtherScript.isIn(text, text.start(), end, first) || OtherScript.followsTitle(text, first);
    return remark ? breaks + OTHER_SCRIPT : breaks;
  }
}
