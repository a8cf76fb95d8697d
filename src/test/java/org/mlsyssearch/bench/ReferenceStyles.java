package org.mlsyssearch.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mlsyssearch.model.Paper;

/** Papers as reference lists and people write them. */
final class ReferenceStyles {

  /** How a paper is written down, and whether that is its whole title. */
  enum Style {
    TITLE(true),
    LOWER_CASE(true),
    ACM(true),
    IEEE(true),
    APA(true),
    NUMBERED_AND_WRAPPED(true),
    SURNAMES_ONLY(true),
    TYPO(false),
    WITHOUT_NAME(false),
    WITHOUT_SUBTITLE(false);

    final boolean whole;

    Style(boolean whole) {
      this.whole = whole;
    }
  }

  private static final List<String> SOME_AUTHORS = List.of("Anna Berg", "Boris Clark", "Chie Ito");

  private final Random random;

  ReferenceStyles(Random random) {
    this.random = random;
  }

  /** The paper in a style; null where the style does not fit it. */
  String write(Paper paper, Style style) {
    String title = paper.title();
    int colon = title.indexOf(": ");
    List<String> authors = paper.authors().isEmpty() ? SOME_AUTHORS : paper.authors();
    boolean known = !paper.authors().isEmpty();
    String year = paper.year() == null ? "2020" : paper.year().toString();
    String venue = paper.venue() == null ? "A Conference" : paper.venue().name();
    return switch (style) {
      case TITLE -> title;
      case LOWER_CASE -> title.toLowerCase(java.util.Locale.ROOT);
      case ACM ->
          known
              ? String.join(", ", first(authors, 8))
                  + ". "
                  + year
                  + ". "
                  + title
                  + ". In "
                  + venue
                  + " (Virtual Event). ACM, New York, NY, USA, 611-626."
              : null;
      case IEEE ->
          known
              ? initials(authors)
                  + ", \u201C"
                  + title
                  + ",\u201D in Proc. "
                  + venue
                  + ", "
                  + year
                  + ", pp. 12-27."
              : null;
      case APA ->
          known
              ? turned(authors) + " (" + year + "). " + title + ". " + venue + ", 12(3), 1\u201320."
              : null;
      case NUMBERED_AND_WRAPPED ->
          known
              ? wrapped(initials(authors) + ". " + title + ". In " + venue + ", " + year + ".")
              : null;
      case SURNAMES_ONLY ->
          known ? surname(authors.getFirst()) + " et al. " + title + ". " + year : null;
      case TYPO -> typo(title);
      case WITHOUT_NAME ->
          colon > 0 && title.substring(colon + 2).split(" ").length >= 5
              ? title.substring(colon + 2)
              : null;
      case WITHOUT_SUBTITLE ->
          colon > 0 && title.substring(0, colon).split(" ").length >= 4
              ? title.substring(0, colon)
              : null;
    };
  }

  private static List<String> first(List<String> values, int most) {
    return values.subList(0, Math.min(most, values.size()));
  }

  private static String surname(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  private static String initials(List<String> authors) {
    List<String> names = new ArrayList<>();
    first(authors, 4).forEach(name -> names.add(name.charAt(0) + ". " + surname(name)));
    return String.join(", ", names) + (authors.size() > 4 ? ", et al." : "");
  }

  private static String turned(List<String> authors) {
    List<String> names = new ArrayList<>();
    first(authors, 6).forEach(name -> names.add(surname(name) + ", " + name.charAt(0) + "."));
    return String.join(", ", names);
  }

  /** Cut into lines of some seventy characters, words cut with a hyphen here and there. */
  private String wrapped(String text) {
    StringBuilder lines = new StringBuilder();
    int width = 0;
    for (String word : text.split(" ")) {
      if (width > 60) {
        boolean cut = word.matches("[a-z]{8,}") && random.nextBoolean();
        if (cut) {
          lines.append(' ').append(word, 0, 4).append("-\n").append(word.substring(4));
        } else {
          lines.append('\n').append(word);
        }
        width = word.length();
      } else {
        lines.append(width == 0 ? "" : " ").append(word);
        width += word.length() + 1;
      }
    }
    return lines.toString();
  }

  /** Two letters of a long word change places. */
  private String typo(String title) {
    String[] words = title.split(" ");
    List<Integer> longOnes = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      if (words[i].matches("\\p{L}{7,}")) {
        longOnes.add(i);
      }
    }
    if (longOnes.isEmpty() || words.length < 5) {
      return null;
    }
    int at = longOnes.get(random.nextInt(longOnes.size()));
    char[] letters = words[at].toCharArray();
    int i = 2 + random.nextInt(letters.length - 4);
    char kept = letters[i];
    letters[i] = letters[i + 1];
    letters[i + 1] = kept;
    words[at] = new String(letters);
    return String.join(" ", words);
  }
}
