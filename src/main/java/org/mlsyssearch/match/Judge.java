package org.mlsyssearch.match;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mlsyssearch.match.Answer.Reason;
import org.mlsyssearch.match.Answer.Verdict;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.text.Fold;

/**
 * Whether an item means a paper of which it shares words of the title.
 *
 * <p>A title that stands in the item as a whole, parted from what is around it, is here. A part of
 * a title, a title with a word more or less, or with slips of the pen is perhaps here; one in which
 * words are replaced by others is another paper's, unless the authors agree. The thresholds were
 * set on references made of the bundled corpus; see docs/match.md.
 */
final class Judge {

  private static final double TWO_WORDS = 2;
  private static final double FEW_WORDS = 3;
  private static final double SOME_WORDS = 4;
  private static final double MOST_OF_IT = 0.8;
  private static final double MUCH_OF_IT = 0.6;
  private static final double FOR_AUTHORS = 0.5;
  private static final double FOREIGN = 1.5;
  private static final int FAR_YEARS = 3;
  private static final Pattern ET_AL = Pattern.compile("\\bet al\\b");

  private final Item item;
  private final Words text;

  Judge(Item item) {
    this.item = item;
    this.text = Words.of(item.titled());
  }

  /** How an item stands to a paper, by the title or other name of the paper that fits it best. */
  Judgement of(Paper paper) {
    Stream<Words> titles =
        Stream.concat(Stream.of(paper.title()), paper.alsoKnownAs().stream()).map(Words::of);
    Stream<Words> names =
        paper.systems().stream()
            .map(Words::of)
            .filter(name -> !name.list().isEmpty() && Alignment.of(name, text).isWhole(text));
    return Stream.concat(titles, names)
        .map(title -> of(paper, title))
        .max(Judgement.BY_STRENGTH)
        .orElse(Judgement.NOTHING);
  }

  private Judgement of(Paper paper, Words title) {
    Alignment alignment = Alignment.of(title, text);
    if (title.list().isEmpty() || alignment.isNone()) {
      return Judgement.NOTHING;
    }
    double said = title.weight(0, title.list().size());
    boolean agree = authorsAgree(paper, alignment);
    boolean placed = alignment.begins() && alignment.ends();
    boolean whole = alignment.isWhole(text);
    Verdict verdict;
    if (alignment.exact() && placed) {
      boolean sure = !alignment.open() && (said >= SOME_WORDS || agree || (whole && said > 1));
      boolean other = !agree && said < SOME_WORDS && disagree(paper, alignment);
      verdict =
          sure && !other
              ? Verdict.HERE
              : agree || (said >= FEW_WORDS && !other) || whole
                  ? Verdict.PERHAPS
                  : Verdict.NOT_HERE;
      if (alignment.open() && agree && said >= FEW_WORDS) {
        verdict = Verdict.HERE;
      }
    } else {
      verdict = isNear(paper, alignment, title, agree, placed) ? Verdict.PERHAPS : Verdict.NOT_HERE;
    }
    double strength = alignment.cover() - alignment.foreign() / 10 + (agree ? FOR_AUTHORS : 0);
    return new Judgement(verdict, reason(verdict, alignment, agree, said), strength);
  }

  private boolean isNear(
      Paper paper, Alignment alignment, Words title, boolean agree, boolean placed) {
    double matched = alignment.cover() * title.weight(0, title.list().size());
    Integer year = paper.year();
    Integer own = item.year();
    if (!agree && year != null && own != null && Math.abs(year - own) > FAR_YEARS) {
      return false;
    }
    if (authorsSurelyAgree(paper, alignment)) {
      return matched >= FEW_WORDS
          && alignment.cover() >= MUCH_OF_IT
          && alignment.foreign() <= FOREIGN;
    }
    boolean alone = alignment.from() == 0 && alignment.to() == text.list().size();
    boolean part =
        isDivided(title, alignment, matched) && matched >= (alone ? TWO_WORDS : FEW_WORDS);
    return placed
        && !disagree(paper, alignment)
        && alignment.replaced() < 1
        && alignment.foreign() <= FOREIGN
        && (part || (matched >= SOME_WORDS && alignment.cover() >= MOST_OF_IT));
  }

  /** Whether what stands in the item is the title up to its colon, or from there on. */
  private static boolean isDivided(Words title, Alignment alignment, double matched) {
    int colon = title.text().indexOf(": ");
    if (colon < 0) {
      return false;
    }
    int front = (int) title.list().stream().filter(word -> word.end() <= colon).count();
    int all = title.list().size();
    return alignment.foreign() == 0
        && ((alignment.first() == 0 && alignment.last() == front)
            || (alignment.first() == front && alignment.last() == all))
        && title.weight(alignment.first(), alignment.last()) - matched < 1;
  }

  /** Whether an author of the paper is named beside the title. */
  private boolean authorsAgree(Paper paper, Alignment alignment) {
    List<String> names = familyNames(paper.authors());
    if (names.isEmpty()) {
      return false;
    }
    long named = names.stream().filter(name -> isNamed(name, alignment)).count();
    return isNamed(names.getFirst(), alignment) || named >= 2;
  }

  /**
   * Whether so many are named that it cannot be by chance, as common family names may be; of a
   * reference that names one and says "et al.", the first.
   */
  private boolean authorsSurelyAgree(Paper paper, Alignment alignment) {
    List<String> names = familyNames(paper.authors());
    long named = names.stream().filter(name -> isNamed(name, alignment)).count();
    return !names.isEmpty()
        && isNamed(names.getFirst(), alignment)
        && (named >= Math.min(2, names.size()) || ET_AL.matcher(item.text()).find());
  }

  private boolean isNamed(String name, Alignment alignment) {
    return item.title() != null
        ? familyNames(item.authors()).contains(name)
        : text.hasOutside(name, alignment.from(), alignment.to());
  }

  /** Whether persons are named beside the title, and none of them is the paper's. */
  private boolean disagree(Paper paper, Alignment alignment) {
    boolean names =
        item.title() != null ? !item.authors().isEmpty() : text.weight(0, alignment.from()) >= 2;
    return names && !paper.authors().isEmpty() && !authorsAgree(paper, alignment);
  }

  private static List<String> familyNames(List<String> authors) {
    return authors.stream()
        .map(name -> Fold.fold(name.substring(name.lastIndexOf(' ') + 1)))
        .filter(name -> name.length() > 1)
        .map(name -> name.substring(name.lastIndexOf('-') + 1))
        .toList();
  }

  private static Reason reason(Verdict verdict, Alignment alignment, boolean agree, double said) {
    if (verdict == Verdict.NOT_HERE) {
      return Reason.NOTHING;
    }
    if (alignment.exact()) {
      return agree ? Reason.TITLE_AND_AUTHORS : said <= 1 ? Reason.NAME : Reason.TITLE;
    }
    return agree ? Reason.NEAR_TITLE_AND_AUTHORS : Reason.NEAR_TITLE;
  }
}
