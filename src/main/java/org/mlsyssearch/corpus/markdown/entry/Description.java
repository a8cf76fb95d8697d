package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import org.mlsyssearch.corpus.lexicon.Hosts;
import org.mlsyssearch.corpus.lexicon.TitleCase;
import org.mlsyssearch.corpus.markdown.tree.Mark;

/** Tells entries that name a thing and say in a sentence what it is: tools, societies, pages. */
final class Description {

  /** Names the place of a name in front of what describes it. */
  static final String SLOT = "described name";

  /** More than what speaks for the titles that, read by themselves, go on behind the name. */
  private static final double DECIDED = 20;

  /** A sentence that most titles are shorter than, and one that describes among such. */
  private static final int LONG_SENTENCE = 12;

  private static final int SENTENCE = 5;

  private Description() {}

  /**
   * "**[Name](url)** - What it does in a sentence.": whether a short name stands before a dash or
   * colon and a sentence behind it.
   */
  static boolean isOne(Reading reading) {
    EntryText text = reading.parts().getFirst().text();
    for (Tile tile : reading.parts().getFirst().tiles()) {
      if (tile.claim().kind() == Claim.Kind.TITLE) {
        Span title = tile.claim().span();
        int name = nameEnd(text);
        int start = Math.max(name, title.start());
        return name > 0
            && title.end() > name
            && text.words(start, title.end()) >= 4
            && !TitleCase.is(text.text(start, title.end()))
            && (text.after(title.end()) == '.' || reading.isStopped());
      }
    }
    return false;
  }

  /**
   * What a list learns of one entry: whether a name is described in lower case, as no title begins,
   * or in a sentence longer than most titles.
   */
  static void vote(EntryText text, List<Slots.Filled> filled) {
    boolean described = describedEnd(text, LONG_SENTENCE) > 0;
    filled.add(new Slots.Filled(SLOT, described ? Claim.Kind.TITLE : Claim.Kind.REST, true));
  }

  /** Claims the name as the title where most of the entries beside it are described so. */
  static void claim(EntryText text, Prior prior, Claims claims) {
    if (prior.bonus(Claim.Kind.TITLE, SLOT) > 0) {
      claim(text, SENTENCE, "names are described in the entries beside", claims);
    }
  }

  /** Claims the name as the title where it leads to a paper and a sentence stands below it. */
  static void claimLine(EntryText text, Claims claims) {
    if (isLine(text)) {
      claim(text, LONG_SENTENCE, "a name that leads to a paper, a sentence below it", claims);
    }
  }

  private static void claim(EntryText text, int words, String rule, Claims claims) {
    int end = describedEnd(text, words);
    if (end > 0) {
      int start = text.tokens().getFirst().start();
      claims.text(Claim.Kind.TITLE, text.text(start, end), start, end, rule, DECIDED);
    }
  }

  /** Whether the first line of a text is a link to a paper, labels aside, and the next unmarked. */
  private static boolean isLine(EntryText text) {
    List<Integer> lines = text.rich().lines();
    return text.start() == 0
        && lines.size() > 1
        && text.marks().stream().allMatch(mark -> mark.end() <= lines.get(1))
        && text.marks().stream()
            .filter(mark -> mark.kind() == Mark.Kind.LINK)
            .limit(1)
            .anyMatch(mark -> Hosts.isPaper(mark.target()));
  }

  /** Where a name ends behind which a description stands; 0 if none does. */
  private static int describedEnd(EntryText text, int words) {
    int end = text.start() > 0 || text.tokens().isEmpty() ? 0 : nameEnd(text);
    int next = end > 0 && isLine(text) ? text.rich().lines().get(1) : end;
    while (end > 0 && next < text.end() && !Character.isLetterOrDigit(text.at(next))) {
      next++;
    }
    boolean described =
        end > 0
            && next < text.end()
            && text.words(end, text.end()) >= 3
            && (TitleStart.isSmall(text, next) || isSentence(text, next, words));
    return described ? end : 0;
  }

  /** Whether a sentence of some words begins at a position, which ends before the next link. */
  private static boolean isSentence(EntryText text, int start, int words) {
    int end =
        text.marks().stream()
            .filter(mark -> mark.kind() == Mark.Kind.LINK && mark.start() > start)
            .mapToInt(Mark::start)
            .findFirst()
            .orElse(text.end());
    while (end > start && " [(".indexOf(text.at(end - 1)) >= 0) {
      end--;
    }
    return text.at(end - 1) == '.'
        && text.words(start, end) >= words
        && !TitleCase.is(text.rich().text(), start, end);
  }

  /**
   * Where the name ends that a text begins with, marked and before a dash, a colon or the end of a
   * line; 0 if none does. "**[Name (2024)](url)**": a group ends it too.
   */
  private static int nameEnd(EntryText text) {
    boolean line = isLine(text);
    for (Mark mark : text.marks()) {
      boolean first =
          (mark.kind() == Mark.Kind.LINK || mark.kind() == Mark.Kind.BOLD)
              && text.words(text.start(), mark.start()) == 0
              && text.words(mark.start(), mark.end()) <= (line ? LONG_SENTENCE : 5);
      int behind = pastGroup(text, mark.end());
      if (first
          && ("-\u2013\u2014:\uFF1A".indexOf(text.after(behind)) >= 0
              || line
              || endsLine(text, behind))) {
        return withoutGroup(text, mark.end());
      }
    }
    return 0;
  }

  /** Where what stands before a group ends that ends at a position; that position without one. */
  private static int withoutGroup(EntryText text, int end) {
    int before = 0;
    for (Token token : text.tokens()) {
      if (token.kind() == Token.Kind.GROUP && token.end() == end) {
        return before;
      }
      before = token.end();
    }
    return end;
  }

  private static boolean endsLine(EntryText text, int at) {
    return text.rich().lines().stream()
        .anyMatch(line -> line >= at && line < text.end() && text.text(at, line).isBlank());
  }

  /** "**Name**[2024-02-19]: ...": the place behind a group that stands at a position. */
  private static int pastGroup(EntryText text, int at) {
    return text.tokens().stream()
        .filter(token -> token.kind() == Token.Kind.GROUP && token.start() >= at)
        .limit(1)
        .filter(group -> text.words(at, group.start()) == 0)
        .map(Token::end)
        .findFirst()
        .orElse(at);
  }
}
