package org.mlsyssearch.corpus.record;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.DraftBuilder;
import org.mlsyssearch.corpus.lexicon.Markup;
import org.mlsyssearch.corpus.lexicon.SystemNames;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.text.Identifiers;

/**
 * What one record of a bibliography states, field by field, as it states it: each format fills it,
 * {@link RecordDrafts} makes a draft of it. Not thread-safe.
 */
public final class StatedRecord {

  /** A link as it is stated. */
  record StatedLink(String href, Link.@Nullable Rel rel) {}

  final int line;
  final int column;
  final DraftBuilder draft = new DraftBuilder();
  final List<String> places = new ArrayList<>();
  final List<StatedLink> links = new ArrayList<>();
  String title = "";
  String type = "";
  Kind kind = Kind.UNKNOWN;
  @Nullable DiagnosticCode reject;
  @Nullable String date;

  /**
   * A record that states nothing yet.
   *
   * @param line where it begins, from 1
   * @param column where it begins on the line, from 1
   */
  public StatedRecord(int line, int column) {
    this.line = line;
    this.column = column;
  }

  /** The title; HTML and MathML in it become text. The first one that is not blank holds. */
  public void title(@Nullable String text) {
    if (text != null && title.isBlank()) {
      title = Markup.plain(text);
    }
  }

  /** A short title, which may be a system's name. */
  public void shortTitle(String text) {
    String name = Markup.plain(text).strip();
    if (SystemNames.canBeMarked(name)) {
      draft.addSystem(name);
    }
  }

  /** What stands behind the title and a colon. */
  public void subtitle(@Nullable String text) {
    if (text != null && !text.isBlank() && !title.isBlank()) {
      title = title + ": " + Markup.plain(text);
    }
  }

  /** The type in the words of the format, and what it means. */
  public void type(String name, Kind meaning) {
    type = name;
    kind = meaning;
  }

  /** Says that a record of this type is no paper, and why. */
  public void noPaper(String name, DiagnosticCode reason) {
    type = name;
    reject = reason;
  }

  /** A person in parts. */
  public void person(@Nullable String given, String family, @Nullable String suffix) {
    String first = given == null ? "" : Markup.plain(given).strip();
    String last = Markup.plain(family).strip();
    if (!last.isEmpty()) {
      draft.addAuthor(first, last, suffix == null ? "" : suffix.strip());
    }
  }

  /**
   * A person whose family name stands first: {@code Family, Given} or {@code Family, Given, Jr}.
   */
  public void familyFirst(String name) {
    String[] parts = Markup.plain(name).strip().split("\\s*,\\s*", -1);
    if (parts.length == 1) {
      inReadingOrder(name);
    } else {
      person(parts[1], parts[0], parts.length > 2 ? parts[2] : null);
    }
  }

  /** A person or group under one name, in reading order. */
  public void inReadingOrder(@Nullable String name) {
    if (name != null && !name.isBlank()) {
      draft.authors.add(Markup.plain(name).strip());
    }
  }

  /** A group that is an author. */
  public void group(String name) {
    if (!name.isBlank()) {
      draft.addGroup(Markup.plain(name).strip());
    }
  }

  /** Says that not all authors are named. */
  public void moreAuthors() {
    draft.authorsComplete = false;
  }

  /** A date that begins with the year, or holds it. The first one that is not blank holds. */
  public void date(@Nullable String stated) {
    if (stated != null && !stated.isBlank() && date == null) {
      date = stated.strip();
    }
  }

  /** Where it was published, best first. */
  public void place(@Nullable String name) {
    String plain = name == null ? "" : Markup.plain(name).strip();
    if (Titles.hasKey(plain)) {
      places.add(plain);
    }
  }

  /** A DOI, with or without its resolver; arXiv's own ones are arXiv ids too. */
  public void doi(@Nullable String stated) {
    String doi = stated == null ? null : Identifiers.doiIn(stated.strip());
    if (doi != null && draft.doi == null) {
      draft.doi = doi;
      arxiv(Identifiers.arxivIn(doi));
    }
  }

  /** An arXiv id, in any form. */
  public void arxiv(@Nullable String stated) {
    String id = stated == null ? null : Identifiers.arxivIn(stated.strip());
    if (id != null && draft.arxivId == null) {
      draft.arxivId = id;
    }
  }

  /** A link; what it leads to is told by its address where it is not stated. */
  public void link(@Nullable String href, Link.@Nullable Rel rel) {
    if (href != null && !href.isBlank()) {
      links.add(new StatedLink(href.strip(), rel));
    }
  }
}
