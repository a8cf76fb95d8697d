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
import org.mlsyssearch.corpus.lexicon.LinkLabels;
import org.mlsyssearch.corpus.lexicon.Markup;
import org.mlsyssearch.corpus.lexicon.SystemNames;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.Years;
import org.mlsyssearch.model.Fact;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.SourceRef;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.text.Identifiers;

/** Makes drafts of {@link JsonRecord}s and reports what in them cannot be so. Not thread-safe. */
final class RecordReader {

  private final SourceFile file;
  private final String list;
  private final Met met;
  private final DraftSink sink;
  private final Diagnostics diagnostics;

  RecordReader(SourceFile file, String list, Met met, DraftSink sink, Diagnostics diagnostics) {
    this.file = file;
    this.list = list;
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
    if (!Titles.hasKey(title)) {
      report(
          line,
          column,
          DiagnosticCode.NO_TITLE,
          "This record has no title; add a member 'title' with a text.");
      return;
    }
    DraftBuilder draft = new DraftBuilder();
    for (Fact fact : Fact.all()) {
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
    met.venues().place(record, type, draft);
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
    boolean four = digits.length() == 4 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    Integer year = four ? Years.of(digits) : null;
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

  private void topics(JsonRecord record, DraftBuilder draft, int line, int column) {
    for (List<String> labels : record.topics) {
      TopicPath path = met.topics().find(labels, label -> badTopic(label, line, column));
      if (path != null && !draft.topics.contains(path)) {
        draft.topics.add(path);
      }
    }
  }

  private void badTopic(String label, int line, int column) {
    report(
        line,
        column,
        DiagnosticCode.BAD_FIELD,
        "The topic '" + label + "' has no letter and no digit; it is left out.");
  }

  private void addLink(JsonRecord.StatedLink stated, DraftBuilder draft, int line, int column) {
    Link link = LinkLabels.linkTo(stated.href(), rel(stated.rel()));
    if (link == null) {
      report(
          line,
          column,
          DiagnosticCode.BAD_LINK,
          "The link '" + stated.href() + "' is no http or https address; it is left out.");
      return;
    }
    draft.addLink(link);
  }

  /** What is said to be at a link; null where its address has to tell. */
  private static Link.@Nullable Rel rel(@Nullable String stated) {
    String id = stated == null ? "" : stated.toLowerCase(Locale.ROOT);
    for (Link.Rel rel : Link.Rel.all()) {
      if (rel.id().equals(id)) {
        return rel;
      }
    }
    return null;
  }

  private void report(int line, int column, DiagnosticCode code, String message) {
    diagnostics.add(file.name(), line, column, code, message);
  }
}
