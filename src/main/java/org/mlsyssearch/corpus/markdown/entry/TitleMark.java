package org.mlsyssearch.corpus.markdown.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.lexicon.Abbreviations;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.lexicon.FieldNames;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.corpus.lexicon.SystemNames;
import org.mlsyssearch.corpus.lexicon.TitleCase;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.markdown.tree.Mark;

/**
 * A style or link that says something for or against stretches being titles.
 *
 * @param words how many words it covers
 * @param whole how much it says that a whole title is in it
 */
record TitleMark(EntryText text, Mark mark, int words, double whole) {

  private static final double SAID_AGAIN = 4;

  /** More than a venue within a title is worth. */
  private static final double TAGGED = 30;

  private static final Pattern BRACKETS = Pattern.compile("^\\W+|\\W+$");

  /** All of a text. */
  static List<TitleMark> all(EntryText text) {
    List<TitleMark> all = new ArrayList<>();
    for (Mark each : text.marks()) {
      Mark mark = InnerMark.of(text, each);
      int words = text.words(mark.start(), mark.end());
      double whole = MarkedTitles.whole(text, mark, words);
      if (whole != 0) {
        all.add(new TitleMark(text, mark, words, whole));
      }
    }
    return all;
  }

  /** The rule by which it makes a title. */
  String rule() {
    return "text that is " + mark.kind().name().toLowerCase(Locale.ROOT);
  }

  /** What it says for or against a stretch. */
  double of(int start, int end) {
    if (mark.end() <= start || mark.start() >= end) {
      return 0;
    }
    if (text.isWhole(mark, start, end)) {
      return whole;
    }
    if (mark.start() <= start && mark.end() >= end) {
      if (text.isWhole(mark, mark.start(), end) && isGroup(text, mark.start(), start)) {
        return whole - 0.2; // "**[Pruning] A Title**"
      }
      boolean first = text.words(mark.start(), start) == 0 || isGroup(text, mark.start(), start);
      if (first
          && isGroup(text, end, mark.end())
          && isNoTitle(text.text(end, mark.end()), text.text(start, end))) {
        return whole - 0.2; // "**A Title (PruneKit)**", "[A Title [Gray, Lee]](url)"
      }
      return text.isWhole(mark, mark.start(), end) || first ? whole / 3 : 0;
    }
    if (mark.start() >= start && mark.end() <= end) {
      boolean first = text.words(start, mark.start()) == 0;
      if (first && isSaidAgain(end)) {
        return -SAID_AGAIN; // "**MillKit**: MillKit: A Title"
      }
      if (first && isTagged(text, mark) && text.words(mark.end(), end) > 0) {
        return -TAGGED; // "**MillKit(OSDI2020)** A Title of Words"
      }
      if (first && goesOn(end)) {
        return words <= 3 ? Math.min(whole, 1.5) : whole + 0.5;
      }
      boolean named =
          text.words(mark.end(), end) == 0
              && text.before(mark.start()) == ':'
              && text.words(start, mark.start()) <= 2
              && (Character.isUpperCase(text.at(start)) || Characters.isDigit(text.at(start)))
              && !namesTitles(text.text(start, mark.start()))
              && !isRepeated(text.text(start, mark.start()));
      if (named) {
        return whole + 0.3; // "SoK: [A Title](url)"
      }
      return words <= 3 ? (mark.kind() == Mark.Kind.LINK ? -2 : 0) : -whole;
    }
    return -whole;
  }

  /** "BERT: [BERT: A Title](url)": whether the title repeats what stands before it. */
  private boolean isRepeated(String label) {
    String name = Titles.clean(label.replace(":", ""));
    return text.rich().text().startsWith(name, mark.start());
  }

  /** Whether a bold name ends with a group that has a digit, as venues and dates have. */
  static boolean isTagged(EntryText text, Mark mark) {
    if (mark.kind() != Mark.Kind.BOLD) {
      return false;
    }
    String marked = text.text(mark.start(), mark.end()).strip();
    int open = Math.max(marked.lastIndexOf('('), marked.lastIndexOf('['));
    return open > 0
        && (marked.endsWith(")") || marked.endsWith("]"))
        && Characters.hasDigit(marked.substring(open));
  }

  /** Whether what follows a marked name begins with it once more and a colon. */
  private boolean isSaidAgain(int end) {
    String name = Titles.clean(text.text(mark.start(), mark.end()).replace(":", ""));
    String value = Characters.trimmedFront(text.text(mark.end(), end)).strip();
    return value.length() > name.length()
        && value.charAt(name.length()) == ':'
        && value.regionMatches(true, 0, name, 0, name.length());
  }

  /** "Presented Paper:": whether a label says that a title follows. */
  private static boolean namesTitles(String label) {
    String name = Characters.trimmed(label).replace(":", "").strip();
    return FieldNames.of(name) == FieldNames.Field.TITLE
        || FieldNames.of(name.substring(name.lastIndexOf(' ') + 1)) == FieldNames.Field.TITLE;
  }

  /** Whether a group behind a title is persons or a system and no abbreviation of the title. */
  private static boolean isNoTitle(String group, String title) {
    String name = BRACKETS.matcher(group).replaceAll("");
    boolean two =
        group.strip().startsWith("[") && SignedTitles.areTwo(name); // Not "(Oslo, Bergen)".
    if (two || Persons.certainty(name) == Persons.Certainty.SURNAMES) {
      return true;
    }
    return name.length() > 2
        && Character.isLetter(name.charAt(0))
        && SystemNames.canBeInParentheses(name)
        && !Abbreviations.isOf(name, title);
  }

  /** Whether a stretch is one group in brackets. */
  static boolean isGroup(EntryText text, int start, int end) {
    for (Token token : text.tokens()) {
      if (token.kind() == Token.Kind.GROUP && token.start() >= start && token.end() <= end) {
        return text.words(start, token.start()) == 0 && text.words(token.end(), end) == 0;
      }
    }
    return false;
  }

  /** Whether what follows a marked beginning goes on with the title and is no remark on it. */
  private boolean goesOn(int end) {
    String follows = text.text(mark.end(), end);
    String value = Characters.trimmedFront(follows).strip();
    if (value.isEmpty()) {
      return false;
    }
    String joint = follows.substring(0, follows.indexOf(value));
    boolean colon =
        joint.contains(":")
            || joint.contains("\uFF1A")
            || text.text(mark.start(), mark.end()).strip().endsWith(":");
    boolean dash = joint.contains("-") || joint.contains("\u2013") || joint.contains("\u2014");
    if (colon || (dash && words <= 3)) {
      return words <= 3 || (!Character.isLowerCase(value.charAt(0)) && TitleCase.is(value));
    }
    return joint.isBlank() && words <= 3;
  }
}
