package org.mlsyssearch.corpus.markdown;

import java.nio.file.Path;
import java.util.List;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.Reading;

/** Entries in a line each: "authors ~ title ~ venue ~ year", "-" for what is not stated. */
final class Told {

  private Told() {}

  /** What is read of a list, its file being written into a folder. */
  static List<String> of(Path folder, String markdown) {
    return Reading.of(folder.resolve("list.md"), markdown).drafts().stream().map(Told::of).toList();
  }

  /** Without authors: "title ~ venue ~ year", "-" for no venue and "null" for no year. */
  static List<String> published(Path folder, String markdown) {
    return Reading.of(folder.resolve("list.md"), markdown).drafts().stream()
        .map(draft -> draft.title() + " ~ " + venue(draft) + " ~ " + draft.year())
        .toList();
  }

  /** The titles alone. */
  static List<String> titles(Path folder, String markdown) {
    return Reading.of(folder.resolve("list.md"), markdown).drafts().stream()
        .map(Draft::title)
        .toList();
  }

  /** On which lines the entries of a list stand. */
  static List<Integer> lines(Path folder, String markdown) {
    return Reading.of(folder.resolve("list.md"), markdown).drafts().stream()
        .map(draft -> draft.source().line())
        .toList();
  }

  private static String of(Draft draft) {
    String year = draft.year() == null ? "-" : draft.year().toString();
    return String.join(
        " ~ ", String.join(", ", draft.authors()), draft.title(), venue(draft), year);
  }

  private static String venue(Draft draft) {
    return draft.venue() == null ? "-" : draft.venue().label();
  }
}
