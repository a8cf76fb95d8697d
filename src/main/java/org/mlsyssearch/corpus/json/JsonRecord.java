package org.mlsyssearch.corpus.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one JSON object says of a paper, our own record or an item of CSL-JSON, as it says it. */
final class JsonRecord {

  /** A link as it is stated. */
  record StatedLink(@Nullable String rel, String href) {}

  @Nullable String title;
  final List<String> systems = new ArrayList<>();
  final List<String> alsoKnownAs = new ArrayList<>();
  final List<String> authors = new ArrayList<>();
  @Nullable String venueId;
  @Nullable String venueLabel;
  @Nullable String venueName;
  @Nullable String year;
  @Nullable String kind;
  final List<List<String>> topics = new ArrayList<>();
  final List<StatedLink> links = new ArrayList<>();
  @Nullable String doi;
  @Nullable String arxivId;
  @Nullable String summary;

  /** The item type of CSL-JSON; null in our own record. */
  @Nullable String type;

  /** Where CSL-JSON says that it was published, best known first. */
  @Nullable String event;

  @Nullable String container;
  @Nullable String containerShort;
  @Nullable String publisher;

  /** The number that CSL-JSON gives, such as {@code arXiv:2309.06180}. */
  @Nullable String number;
}
