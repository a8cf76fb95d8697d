package org.mlsyssearch.corpus.json;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.DraftBuilder;
import org.mlsyssearch.corpus.DraftSink;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.corpus.authority.StatedVenues;
import org.mlsyssearch.corpus.lexicon.LinkLabels;
import org.mlsyssearch.corpus.lexicon.Markup;
import org.mlsyssearch.corpus.lexicon.SystemNames;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.Years;
import org.mlsyssearch.model.Fact;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.Slug;
import org.mlsyssearch.model.SourceRef;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.model.Venue;
import org.mlsyssearch.text.Identifiers;

/** Makes drafts of {@link JsonRecord}s and reports what in them cannot be so. Not thread-safe. */
final class RecordReader {

  private final SourceFile file;
  private final String list;
  private final Authority authority;
  private final Met met;
  private final DraftSink sink;
  private final Diagnostics diagnostics;

  RecordReader(
      SourceFile file,
      String list,
      Authority authority,
      Met met,
      DraftSink sink,
      Diagnostics diagnostics) {
    this.file = file;
    this.list = list;
    this.authority = authority;
    this.met = met;
    this.sink = sink;
    this.diagnostics = diagnostics;
  }

  /** Makes a draft of the record that begins at a line and column, if it is a paper's. */
  void read(JsonRecord record, int line, int column) throws IOException {
    CslType type = CslType.of(record.type);
    DiagnosticCode reject = type == null ? null : type.reject();
    if (reject != null) {
      report(
          line, column, reject, "A record of type '" + record.type + "' is no paper; passed over.");
      return;
    }
    String stated = record.text(Fact.TITLE);
    // CSL-JSON holds the markup of whoever made it, our own record holds text.
    String plain = stated == null || type == null ? stated : Markup.plain(stated);
    String title = plain == null ? "" : Titles.clean(plain);
    if (Titles.key(title).isEmpty()) {
      report(
          line,
          column,
          DiagnosticCode.NO_TITLE,
          "This record has no title; add a member 'title' with a text.");
      return;
    }
    DraftBuilder draft = new DraftBuilder();
    for (Fact fact : Fact.values()) {
      switch (fact.shape()) {
        case TEXT -> fact.set(draft, fact == Fact.TITLE ? title : record.text(fact));
        case NAMES -> fact.set(draft, record.texts(fact));
        case YEAR, KIND, VENUE, TOPICS, LINKS -> {}
      }
    }
    draft.systems.clear();
    record.texts(Fact.SYSTEMS).forEach(draft::addSystem);
    record.persons.forEach(person -> author(person, draft));
    draft.doi = draft.doi == null ? null : Identifiers.doiIn(draft.doi);
    draft.arxivId = draft.arxivId == null ? null : Identifiers.arxivIn(draft.arxivId);
    if (draft.arxivId == null && record.number != null) {
      draft.arxivId = Identifiers.arxivIn(record.number);
    }
    draft.year = year(record, line, column);
    draft.kind = kind(record, type, line, column);
    place(record, type, draft);
    if (type != null && draft.systems.isEmpty()) {
      String name = SystemNames.beforeColon(title);
      if (name != null) {
        draft.addSystem(name);
      }
    }
    topics(record, draft, line, column);
    record.links.forEach(link -> addLink(link, draft, line, column));
    sink.accept(draft.build(new SourceRef(list, file.name(), line, ""), column));
  }

  private static void author(JsonRecord.StatedPerson person, DraftBuilder draft) {
    String literal = person.literal();
    String given = Objects.requireNonNullElse(person.given(), "");
    String family = Objects.requireNonNullElse(person.family(), "");
    if (literal != null && !literal.isBlank()) {
      draft.addGroup(literal.strip());
    } else if (!(given + family).isBlank()) {
      draft.addAuthor(given, family, Objects.requireNonNullElse(person.suffix(), ""));
    }
  }

  private @Nullable Integer year(JsonRecord record, int line, int column) {
    String stated = record.text(Fact.YEAR);
    if (stated == null) {
      return null;
    }
    String digits = stated.strip();
    Integer year = digits.matches("\\d{4}") ? Years.of(digits) : null;
    if (year == null) {
      report(
          line,
          column,
          DiagnosticCode.BAD_YEAR,
          "'" + shortened(stated) + "' is no year of a paper; write four digits.");
    }
    return year;
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "..." : text;
  }

  private Kind kind(JsonRecord record, @Nullable CslType type, int line, int column) {
    String stated = record.text(Fact.KIND);
    if (stated != null) {
      try {
        return Kind.parse(stated);
      } catch (IllegalArgumentException e) {
        report(
            line,
            column,
            DiagnosticCode.BAD_FIELD,
            "'"
                + stated
                + "' is no kind; write conference, journal, workshop, preprint, other or unknown.");
      }
    }
    if (type == null) {
      return Kind.UNKNOWN;
    }
    return type == CslType.ARTICLE && record.number != null && record.number.startsWith("arXiv")
        ? Kind.PREPRINT
        : type.kind();
  }

  private void place(JsonRecord record, @Nullable CslType type, DraftBuilder draft) {
    String label = record.venueLabel;
    if (label != null && !Titles.key(label).isEmpty()) {
      draft.venue = venue(record, label, draft.kind);
    } else if (type != null) {
      cslPlace(type.places(record), draft);
    }
  }

  private Venue venue(JsonRecord record, String label, Kind kind) {
    Venue known = authority.venues().find(label);
    if (known != null) {
      return known;
    }
    String id = record.venueId;
    if (id != null && Slug.of(id).equals(id)) {
      String name = record.venueName;
      return new Venue(id, label, name == null || name.isBlank() ? label : name, kind);
    }
    return met.venues().of(label, kind);
  }

  /** The first place that is known, else the first; arXiv may be stated with an id. */
  private void cslPlace(List<String> places, DraftBuilder draft) {
    StatedVenues.Stated best = null;
    for (String name : places) {
      if (!Titles.key(name).isEmpty() && (best == null || !best.known())) {
        StatedVenues.Stated stated = met.venues().read(name.strip(), draft.kind);
        best = best == null || stated.known() ? stated : best;
      }
    }
    if (best != null) {
      draft.venue = best.venue();
      draft.arxivId = draft.arxivId == null ? best.arxivId() : draft.arxivId;
      Kind kind = best.venue().kind();
      draft.kind = best.known() && kind != Kind.UNKNOWN ? kind : draft.kind;
    }
  }

  private void topics(JsonRecord record, DraftBuilder draft, int line, int column) {
    for (List<String> labels : record.topics) {
      TopicPath path = met.topics().get(labels);
      if (path == null) {
        path = topic(labels, line, column);
      }
      if (path != null && !draft.topics.contains(path)) {
        draft.topics.add(path);
      }
    }
  }

  private @Nullable TopicPath topic(List<String> labels, int line, int column) {
    TopicPath path = null;
    boolean isSound = true;
    for (String label : labels) {
      if (Slug.of(label).isEmpty()) {
        report(
            line,
            column,
            DiagnosticCode.BAD_FIELD,
            "The topic '" + label + "' has no letter and no digit; it is left out.");
        isSound = false;
      } else {
        path = authority.topics().find(path, label.strip());
      }
    }
    if (path != null && isSound) {
      met.topics().put(List.copyOf(labels), path);
    }
    return path;
  }

  private void addLink(JsonRecord.StatedLink stated, DraftBuilder draft, int line, int column) {
    Link link = LinkLabels.link(stated.href(), null);
    if (link == null) {
      report(
          line,
          column,
          DiagnosticCode.BAD_LINK,
          "The link '" + stated.href() + "' is no http or https address; it is left out.");
      return;
    }
    String rel = stated.rel();
    for (Link.Rel each : Link.Rel.values()) {
      if (rel != null && each.id().equals(rel.toLowerCase(Locale.ROOT))) {
        link = new Link(each, link.href());
      }
    }
    draft.addLink(link);
  }

  private void report(int line, int column, DiagnosticCode code, String message) {
    diagnostics.add(file.name(), line, column, code, message);
  }
}
