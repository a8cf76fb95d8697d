package org.mlsyssearch.corpus.json;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.model.Kind;

/**
 * The item types of CSL-JSON as far as they matter here; their names are those of the Citation
 * Style Language 1.0.2, and those that Crossref writes.
 */
enum CslType {
  PROCEEDINGS(Kind.CONFERENCE, null),
  JOURNAL(Kind.JOURNAL, null),
  /** An article of no stated sort: what preprints are exported as. */
  ARTICLE(Kind.UNKNOWN, null),
  OTHER(Kind.OTHER, null),
  BOOK(Kind.OTHER, DiagnosticCode.BOOK_OR_COURSE),
  SOFTWARE(Kind.OTHER, DiagnosticCode.SOFTWARE),
  POST(Kind.OTHER, DiagnosticCode.POST_OR_TALK);

  private final Kind kind;
  private final @Nullable DiagnosticCode reject;

  CslType(Kind kind, @Nullable DiagnosticCode reject) {
    this.kind = kind;
    this.reject = reject;
  }

  /** The type of its name; null where a record has none, as our own has none. */
  static @Nullable CslType of(@Nullable String name) {
    return switch (name) {
      case null -> null;
      case "paper-conference", "proceedings-article" -> PROCEEDINGS;
      case "article-journal", "journal-article" -> JOURNAL;
      case "book",
          "edited-book",
          "monograph",
          "classic",
          "collection",
          "periodical",
          "proceedings" ->
          BOOK;
      case "software", "dataset" -> SOFTWARE;
      case "webpage",
          "post",
          "post-weblog",
          "motion_picture",
          "broadcast",
          "speech",
          "song",
          "interview",
          "personal_communication",
          "article-newspaper",
          "article-magazine" ->
          POST;
      case "article", "posted-content", "preprint", "manuscript" -> ARTICLE;
      default -> OTHER;
    };
  }

  Kind kind() {
    return kind;
  }

  /** Why it is no paper; null if it is one. */
  @Nullable DiagnosticCode reject() {
    return reject;
  }

  /** What may name the venue of an item of this type, best first. */
  List<String> places(JsonRecord record) {
    return switch (this) {
      case PROCEEDINGS -> given(record.containerShort, record.event, record.container);
      case JOURNAL, OTHER, BOOK, SOFTWARE, POST -> given(record.container, record.containerShort);
      case ARTICLE -> given(record.container, record.publisher);
    };
  }

  private static List<String> given(@Nullable String... names) {
    return Stream.of(names).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
  }
}
