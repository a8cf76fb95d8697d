package org.mlsyssearch.corpus.authority;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.lexicon.Abbreviations;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.VenueDirectory;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Slug;
import org.mlsyssearch.model.Venue;

/**
 * The venues of {@code venues.yaml} under all their names.
 *
 * <p>Names are compared without case, spaces and punctuation. A workshop that is held with a
 * conference is shown with it: NAIC @ SIGCOMM. Immutable.
 */
public final class Venues implements VenueDirectory {

  private static final Set<String> FIELDS =
      Set.of("id", "label", "name", "kind", "host", "aliases");

  private static final Set<String> AROUND_SUBJECTS =
      Set.of("international", "joint", "conference", "symposium", "meeting", "congress");

  private final Map<String, Venue> byName = new HashMap<>();
  private final Set<String> firstWords = new HashSet<>();
  private final Map<String, List<String>> aliases = new TreeMap<>();
  private final List<FullName> fullNames = new ArrayList<>();
  private final Map<List<String>, Set<Venue>> meetings = new HashMap<>();

  /** The words of a name that an abbreviation may stand for. */
  private record FullName(List<String> words, Venue venue) {}

  private Venues() {}

  /** Reads the file's text; mistakes are reported under the file's name. */
  static Venues parse(String file, String text, Diagnostics diagnostics) {
    Map<String, YamlRecords.Entry> entries = new LinkedHashMap<>();
    for (YamlRecords.Entry entry : new YamlRecords(file, diagnostics).read(text, FIELDS)) {
      String id = entry.required("id");
      if (id == null) {
        continue;
      }
      if (!Slug.of(id).equals(id)) {
        entry.error(
            entry.line(),
            "The id '" + id + "' is not in the form of a URL; write '" + Slug.of(id) + "'.");
      } else if (entries.putIfAbsent(id, entry) != null) {
        entry.error(entry.line(), "The id '" + id + "' is taken; each venue has its own.");
      }
    }
    Venues venues = new Venues();
    entries.forEach((id, entry) -> venues.add(id, entry, entries));
    return venues;
  }

  private void add(String id, YamlRecords.Entry entry, Map<String, YamlRecords.Entry> all) {
    String label = entry.required("label");
    String kindId = entry.required("kind");
    if (label == null || kindId == null) {
      return;
    }
    Kind kind;
    try {
      kind = Kind.parse(kindId);
    } catch (IllegalArgumentException e) {
      entry.error(
          entry.line(),
          "'" + kindId + "' is no kind; use conference, journal, workshop, preprint or other.");
      return;
    }
    String name = entry.optional("name");
    String shown = label;
    String hostId = entry.optional("host");
    if (hostId != null) {
      YamlRecords.Entry host = all.get(hostId);
      String hostLabel = host == null ? null : host.optional("label");
      if (hostLabel == null) {
        entry.error(
            entry.line(),
            "The host '" + hostId + "' is no venue of this file; add it or correct the id.");
      } else if (!label.contains("@")) {
        shown = label + " @ " + hostLabel;
      }
    }
    Venue venue = new Venue(id, shown, name == null ? label : name, kind);
    List<String> names = new ArrayList<>(entry.texts("aliases"));
    if (!shown.equals(label)) {
      names.add(0, label);
    }
    aliases.put(id, List.copyOf(names));
    names.add(id);
    names.add(shown);
    if (name != null) {
      names.add(name);
    }
    for (String each : names) {
      firstWords.add(firstWord(each));
      if (each.indexOf(' ') > 0) {
        List<String> words = Abbreviations.words(each);
        fullNames.add(new FullName(words, venue));
        meetings.computeIfAbsent(subject(words), any -> new HashSet<>()).add(venue);
      }
      Venue other = byName.putIfAbsent(Titles.key(each), venue);
      if (other != null && !other.id().equals(id)) {
        entry.error(
            entry.line(),
            "'" + each + "' names both '" + other.id() + "' and '" + id + "'; leave it to one.");
      }
    }
  }

  @Override
  public @Nullable Venue find(String name) {
    return byName.get(Titles.key(name));
  }

  @Override
  public boolean anyBeginsWith(String word) {
    return firstWords.contains(word);
  }

  /**
   * The venue that an abbreviated name stands for, such as {@code Commun. ACM}; null if there is
   * none or more than one.
   */
  public @Nullable Venue abbreviated(String name) {
    List<String> words = Abbreviations.words(name);
    Venue venue = only(words, false);
    if (venue == null && words.getFirst().startsWith("proc")) {
      words = words.subList(1, words.size());
      venue = only(words, false);
    }
    List<String> bare = Abbreviations.withoutSocieties(words);
    return venue == null && bare.size() > 1 ? only(bare, true) : venue;
  }

  /**
   * The venue of a meeting's name that differs from the known one in societies and in words such as
   * "International" and "Conference on"; null if there is none or more than one.
   */
  public @Nullable Venue meeting(String name) {
    List<String> words = Abbreviations.words(name);
    List<String> subject = subject(words);
    Set<Venue> venues = meetings.getOrDefault(subject, Set.of());
    boolean typed = subject.size() < Abbreviations.withoutSocieties(words).size();
    return typed && venues.size() == 1 ? venues.iterator().next() : null;
  }

  private static List<String> subject(List<String> words) {
    return Abbreviations.withoutSocieties(words).stream()
        .filter(word -> !AROUND_SUBJECTS.contains(word))
        .toList();
  }

  private @Nullable Venue only(List<String> words, boolean withoutSocieties) {
    Venue found = null;
    for (FullName each : fullNames) {
      List<String> full =
          withoutSocieties ? Abbreviations.withoutSocieties(each.words()) : each.words();
      if (Abbreviations.match(words, full) && !each.venue().equals(found)) {
        if (found != null) {
          return null;
        }
        found = each.venue();
      }
    }
    return found;
  }

  private static String firstWord(String name) {
    int start = 0;
    while (start < name.length() && !Character.isLetterOrDigit(name.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < name.length() && Character.isLetterOrDigit(name.charAt(end))) {
      end++;
    }
    return name.substring(start, end).toLowerCase(Locale.ROOT);
  }

  /** A venue's other names, without label and full name. */
  public List<String> aliases(String id) {
    return aliases.getOrDefault(id, List.of());
  }

  /** A venue that the file does not know, under the name a list gives it. */
  public static Venue unknown(String label, Kind kind) {
    String slug = Slug.of(label.toLowerCase(Locale.ROOT).replace("@", " "));
    return new Venue(slug.isEmpty() ? "other" : slug, label, label, kind);
  }

  public int size() {
    return aliases.size();
  }
}
