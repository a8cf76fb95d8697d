package org.mlsyssearch.corpus.bibtex;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.DraftBuilder;
import org.mlsyssearch.corpus.authority.StatedVenues;
import org.mlsyssearch.corpus.lexicon.Awards;
import org.mlsyssearch.corpus.lexicon.Hosts;
import org.mlsyssearch.corpus.lexicon.LinkLabels;
import org.mlsyssearch.corpus.lexicon.SystemNames;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.Years;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.Venue;
import org.mlsyssearch.text.Identifiers;

/** Turns the fields of a BibTeX or biblatex entry into the facts of a paper. */
final class EntryMapper {

  /** Fields that state where an entry was published, best first. */
  private static final List<String> PLACES =
      List.of("booktitle", "journal", "journaltitle", "eventtitle", "maintitle");

  /** Fields that may hold anything and count where they name a venue that is known. */
  private static final List<String> HINTS = List.of("series", "howpublished", "publisher");

  /** Where theses and reports are from. */
  private static final List<String> SCHOOLS = List.of("school", "institution");

  /** The fields that hold links. */
  private static final List<String> LINKS =
      List.of("url", "ee", "pdf", "howpublished", "note", "code", "github", "slides", "video");

  /** What the links of a field lead to, where its name says so. */
  private static final Map<String, LinkLabels.Label> LABELS =
      Map.of(
          "code", LinkLabels.Label.CODE,
          "github", LinkLabels.Label.CODE,
          "slides", LinkLabels.Label.SLIDES,
          "video", LinkLabels.Label.VIDEO);

  /** The types under which preprints are listed. */
  private static final Set<String> PREPRINTS =
      Set.of("misc", "online", "unpublished", "article", "techreport", "report");

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(\\d{4})(?!\\d)");
  private static final Pattern NOTED = Pattern.compile("(?i)\\barxiv:\\s*([\\w.-]+(?:/\\d+)?)");
  private static final Pattern URL = Pattern.compile("https?://[^\\s{}\\\\]+");

  private final StatedVenues venues;

  EntryMapper(StatedVenues venues) {
    this.venues = venues;
  }

  /** Why an entry is no paper; null if it is one. */
  static @Nullable DiagnosticCode rejection(String type, Map<String, String> fields) {
    DiagnosticCode code =
        switch (type) {
          case "book", "booklet", "manual", "mvbook", "collection" -> DiagnosticCode.BOOK_OR_COURSE;
          case "proceedings", "mvproceedings", "periodical" -> DiagnosticCode.HEADING;
          case "software", "dataset" -> DiagnosticCode.SOFTWARE;
          case "video", "audio" -> DiagnosticCode.POST_OR_TALK;
          case "set", "xdata", "patent" -> DiagnosticCode.OTHER_RECORD;
          default -> null;
        };
    String title = Titles.clean(LatexText.plain(fields.getOrDefault("title", "")));
    boolean titled = !Titles.key(title).isEmpty();
    return code == null && !titled ? DiagnosticCode.NO_TITLE : code;
  }

  /**
   * Why an entry of no stated sort is no paper, by what its links lead to; null if it may be one.
   */
  static @Nullable DiagnosticCode rejection(String type, Draft draft) {
    boolean open = type.equals("misc") || type.equals("online") || type.equals("electronic");
    boolean placed = draft.venue() != null || draft.doi() != null || draft.arxivId() != null;
    if (!open || placed || draft.links().isEmpty()) {
      return null;
    }
    if (draft.links().stream().allMatch(link -> Hosts.isPost(link.href()))) {
      return DiagnosticCode.POST_OR_TALK;
    }
    return draft.links().stream().allMatch(link -> Hosts.isCode(link.href()))
        ? DiagnosticCode.SOFTWARE
        : null;
  }

  DraftBuilder map(String type, Map<String, String> fields) {
    DraftBuilder facts = new DraftBuilder();
    String subtitle = fields.get("subtitle");
    String title = LatexText.plain(fields.getOrDefault("title", ""));
    facts.title = Titles.clean(subtitle == null ? title : title + ": " + LatexText.plain(subtitle));
    String shortTitle = LatexText.plain(fields.getOrDefault("shorttitle", ""));
    if (!shortTitle.isEmpty() && SystemNames.canBeMarked(shortTitle)) {
      facts.addSystem(shortTitle);
    }
    String system = SystemNames.beforeColon(facts.title);
    if (system != null) {
      facts.addSystem(system);
    }
    BibtexNames.read(fields.getOrDefault("author", ""), facts);
    place(type, fields, facts);
    Integer year = year(fields);
    facts.year = year != null ? year : facts.year;
    identifiers(fields, facts);
    if (facts.venue == null && facts.arxivId != null && PREPRINTS.contains(type)) {
      facts.venue = venues.of("arXiv", Kind.PREPRINT);
    }
    facts.kind = kind(type, facts);
    for (String field : List.of("award", "awards", "note", "addendum")) {
      Awards.in(LatexText.plain(fields.getOrDefault(field, ""))).stream()
          .filter(award -> !facts.awards.contains(award))
          .forEach(facts.awards::add);
    }
    return facts;
  }

  private void place(String type, Map<String, String> fields, DraftBuilder facts) {
    Kind kind = kind(type);
    StatedVenues.Stated best = null;
    for (String field : PLACES) {
      String name = name(fields, field);
      if (name != null && (best == null || !best.known())) {
        StatedVenues.Stated stated = venues.read(name, kind);
        best = best == null || stated.known() ? stated : best;
      }
    }
    for (String field : HINTS) {
      String name = name(fields, field);
      if (name != null && (best == null || !best.known())) {
        StatedVenues.Stated stated = venues.read(name, kind);
        best = stated.known() ? stated : best;
      }
    }
    for (String field : SCHOOLS) {
      String name = name(fields, field);
      best = best == null && name != null ? venues.read(name, Kind.OTHER) : best;
    }
    if (best != null) {
      facts.venue = best.venue();
      facts.year = best.year();
      facts.arxivId = best.arxivId();
    }
  }

  /** What a field names as a place; null if it names none. */
  private static @Nullable String name(Map<String, String> fields, String field) {
    String name = LatexText.plain(fields.getOrDefault(field, ""));
    return Titles.key(name).isEmpty() || URL.matcher(name).find() ? null : name;
  }

  private static @Nullable Integer year(Map<String, String> fields) {
    for (String field : List.of("year", "date", "issued", "eventdate")) {
      Matcher digits = YEAR.matcher(LatexText.plain(fields.getOrDefault(field, "")));
      if (digits.find()) {
        return Years.of(digits.group(1));
      }
    }
    return null;
  }

  private static void identifiers(Map<String, String> fields, DraftBuilder facts) {
    String doi = Identifiers.doiIn(fields.getOrDefault("doi", "").replace("\\", "").strip());
    if (doi != null) {
      String arxiv = Identifiers.arxivIn(doi);
      facts.arxivId = arxiv == null ? facts.arxivId : arxiv;
      facts.doi = doi;
    }
    String eprint = fields.getOrDefault("eprint", "").strip();
    if (isArxiv(fields)) {
      String arxiv = Identifiers.arxivIn(eprint);
      facts.arxivId = arxiv == null ? facts.arxivId : arxiv;
    }
    Matcher noted = NOTED.matcher(fields.getOrDefault("note", ""));
    if (facts.arxivId == null && noted.find()) {
      facts.arxivId = Identifiers.arxivIn(noted.group(1));
    }
    if (facts.arxivId == null) {
      String volume = fields.getOrDefault("volume", "");
      facts.arxivId = volume.startsWith("abs/") ? Identifiers.arxivIn(volume.substring(4)) : null;
    }
    for (String field : LINKS) {
      Matcher url =
          URL.matcher(
              fields
                  .getOrDefault(field, "")
                  .replace("\\_", "_")
                  .replace("\\%", "%")
                  .replace("\\#", "#"));
      while (url.find()) {
        Link link = LinkLabels.link(url.group().replaceFirst("[.,;)]+$", ""), LABELS.get(field));
        if (link != null) {
          facts.addLink(link);
        }
      }
    }
  }

  /** Whether there is an eprint that is arXiv's, as it is where nothing else is said. */
  private static boolean isArxiv(Map<String, String> fields) {
    String archive =
        fields.getOrDefault("archiveprefix", fields.getOrDefault("eprinttype", "arxiv"));
    return !fields.getOrDefault("eprint", "").isBlank()
        && archive.toLowerCase(Locale.ROOT).contains("arxiv");
  }

  private static Kind kind(String type, DraftBuilder facts) {
    Venue venue = facts.venue;
    if (venue != null && venue.kind() != Kind.UNKNOWN) {
      return venue.kind();
    }
    return kind(type) == Kind.UNKNOWN && facts.arxivId != null ? Kind.PREPRINT : kind(type);
  }

  private static Kind kind(String type) {
    return switch (type) {
      case "inproceedings", "conference" -> Kind.CONFERENCE;
      case "article" -> Kind.JOURNAL;
      case "phdthesis",
          "mastersthesis",
          "thesis",
          "techreport",
          "report",
          "inbook",
          "incollection" ->
          Kind.OTHER;
      default -> Kind.UNKNOWN;
    };
  }
}
