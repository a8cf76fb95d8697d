package org.mlsyssearch.corpus.dblp;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of one element of DBLP, as they are stated; filled anew for each element. */
final class DblpRecord {

  String element = "";
  String key = "";
  String publicationType = "";
  int line;
  int column;
  String title = "";
  final List<String> authors = new ArrayList<>();
  final List<String> electronicEditions = new ArrayList<>();
  @Nullable String booktitle;
  @Nullable String journal;
  @Nullable String volume;
  @Nullable String school;
  @Nullable String year;
  @Nullable String url;

  void begin(
      String newElement, @Nullable String newKey, @Nullable String type, int atLine, int atColumn) {
    element = newElement;
    key = newKey == null ? "" : newKey;
    publicationType = type == null ? "" : type;
    line = atLine;
    column = atColumn;
    title = "";
    authors.clear();
    electronicEditions.clear();
    booktitle = null;
    journal = null;
    volume = null;
    school = null;
    year = null;
    url = null;
  }

  /** Whether a field is one of those that are read. */
  static boolean isRead(String field) {
    return switch (field) {
      case "author", "title", "booktitle", "journal", "volume", "school", "year", "ee", "url" ->
          true;
      default -> false;
    };
  }

  void put(String field, String text) {
    switch (field) {
      case "author" -> authors.add(text);
      case "title" -> title = text;
      case "booktitle" -> booktitle = text;
      case "journal" -> journal = text;
      case "volume" -> volume = text;
      case "school" -> school = school == null ? text : school;
      case "year" -> year = text;
      case "ee" -> electronicEditions.add(text);
      case "url" -> url = text;
      default -> throw new IllegalStateException("'" + field + "' is not read");
    }
  }
}
