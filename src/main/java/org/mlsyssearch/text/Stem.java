package org.mlsyssearch.text;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * The stem that inflections and the British and American spelling of a word share.
 *
 * <p>It is Porter's second English stemmer after a spelling step: -isation, -ise and -yse become
 * -z, -our becomes -or. Stems of words that were met lately are remembered. Thread-safe.
 */
public final class Stem {

  private static final int SHORTEST = 3;
  private static final int SHORTEST_OUR = 6;
  private static final ThreadLocal<EnglishStemmer> STEMMER =
      ThreadLocal.withInitial(EnglishStemmer::new);

  /** Longer words are too rare to be remembered. */
  private static final int LONGEST_KNOWN = 24;

  private record Known(String word, String stem) {}

  /** Words met last, each at the place of its hash; whoever comes later takes the place. */
  private static final AtomicReferenceArray<@Nullable Known> KNOWN =
      new AtomicReferenceArray<>(1 << 13);

  private Stem() {}

  /** The stem of a folded word; words with anything but letters are their own stem. */
  public static String of(String word) {
    if (word.length() < SHORTEST) {
      return word;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < 'a' || c > 'z') {
        return word;
      }
    }
    if (word.length() > LONGEST_KNOWN) {
      return stem(word);
    }
    int hash = word.hashCode();
    int place = (hash ^ (hash >>> 16)) & (KNOWN.length() - 1);
    Known known = KNOWN.getPlain(place);
    if (known == null || !known.word.equals(word)) {
      known = new Known(word, stem(word));
      KNOWN.setPlain(place, known);
    }
    return known.stem;
  }

  private static String stem(String word) {
    EnglishStemmer stemmer = STEMMER.get();
    stemmer.setCurrent(american(word));
    stemmer.stem();
    return stemmer.getCurrent();
  }

  private static String american(String word) {
    String known = knownAmerican(word);
    if (known != null) {
      return known;
    }
    String spelled = word;
    int is = word.lastIndexOf("is");
    if (is > 2 && isIseEnding(word.substring(is + 2))) {
      spelled = word.substring(0, is) + "iz" + word.substring(is + 2);
    }
    int ys = word.lastIndexOf("ys");
    if (ys > 2 && isYseEnding(word.substring(ys + 2))) {
      spelled = word.substring(0, ys) + "yz" + word.substring(ys + 2);
    }
    int our = spelled.lastIndexOf("our");
    if (spelled.length() >= SHORTEST_OUR && our > 2) {
      spelled = spelled.substring(0, our) + "or" + spelled.substring(our + 3);
    }
    return spelled;
  }

  /** Spellings of few rules; null where the word has none of its own. */
  private static @Nullable String knownAmerican(String word) {
    return switch (word) {
      case "centre" -> "center";
      case "centres" -> "centers";
      case "fibre" -> "fiber";
      case "catalogue" -> "catalog";
      case "dialogue" -> "dialog";
      case "programme" -> "program";
      case "defence" -> "defense";
      case "licence" -> "license";
      case "artefact" -> "artifact";
      case "artefacts" -> "artifacts";
      default -> null;
    };
  }

  private static boolean isIseEnding(String ending) {
    return switch (ending) {
      case "e", "es", "ed", "er", "ers", "ing", "ation", "ations", "able" -> true;
      default -> false;
    };
  }

  private static boolean isYseEnding(String ending) {
    return switch (ending) {
      case "e", "ed", "er", "ers", "ing" -> true;
      default -> false;
    };
  }
}
