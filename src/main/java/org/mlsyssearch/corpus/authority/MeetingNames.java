package org.mlsyssearch.corpus.authority;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Venue;

/**
 * Finds meetings by what they are about: "ACM/IEEE Symposium on Logic in Computer Science", "35th
 * Annual Symposium on Logic in Computer Science" and "Proc. Symp. Log. Comput. Sci." are about
 * logic in computer science. Not thread-safe while names are added.
 */
final class MeetingNames {

  private static final Pattern BETWEEN = Pattern.compile("[\\s/,:&-]+|(?<=\\.)(?=\\p{L})");
  private static final Set<String> SMALL = Set.of("of", "the", "on", "in", "for", "and", "a", "an");
  private static final Set<String> SOCIETIES =
      Set.of(
          "acm",
          "ieee",
          "usenix",
          "ifip",
          "cvf",
          "aaai",
          "siam",
          "annual",
          "proc.",
          "sigact",
          "sigapp",
          "sigarch",
          "sigbed",
          "sigchi",
          "sigcomm",
          "sigda",
          "sigir",
          "sigkdd",
          "siglog",
          "sigmetrics",
          "sigmobile",
          "sigmod",
          "sigops",
          "sigplan",
          "sigsac",
          "sigsoft");
  private static final Set<String> TYPES =
      Set.of(
          "international",
          "joint",
          "conference",
          "symposium",
          "meeting",
          "congress",
          "int.",
          "intl.",
          "conf.",
          "symp.",
          "int'l");

  private final Map<String, Set<Venue>> bySubject = new HashMap<>();
  private final AbbreviatedNames abbreviated = new AbbreviatedNames();

  void add(String name, Venue venue) {
    String subject = subject(name);
    if (subject != null) {
      bySubject.computeIfAbsent(subject, any -> new HashSet<>()).add(venue);
      abbreviated.add(subject, venue);
    }
  }

  /** The one venue that a meeting's name may mean; null if there is none or several. */
  @Nullable Venue find(String name) {
    String subject = subject(name);
    if (subject == null) {
      return null;
    }
    Set<Venue> venues = bySubject.getOrDefault(subject, Set.of());
    return venues.size() == 1 ? venues.iterator().next() : abbreviated.find(subject);
  }

  /** What a name says besides that it is a meeting's; null if it does not say so. */
  private static @Nullable String subject(String name) {
    List<String> words = new ArrayList<>();
    boolean meeting = false;
    for (String word : BETWEEN.split(name.toLowerCase(Locale.ROOT), -1)) {
      boolean type = TYPES.contains(word);
      meeting |= type;
      if (!type && !word.isEmpty() && !SMALL.contains(word) && !SOCIETIES.contains(word)) {
        words.add(word);
      }
    }
    return meeting && !words.isEmpty() ? String.join(" ", words) : null;
  }
}
