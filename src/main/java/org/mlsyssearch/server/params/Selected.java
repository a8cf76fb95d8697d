package org.mlsyssearch.server.params;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.server.http.Site;

/**
 * Papers that are named one by one, as a shared selection names them.
 *
 * @param papers those of the index, each once, in the order given
 * @param missing ids, or parts of a code, of which the index has no paper
 * @param ambiguous ids of papers that one part of a code fits alike; they are among the papers
 * @param moved ids that papers had before, each with the one that its paper has now
 */
public record Selected(
    List<Paper> papers,
    List<String> missing,
    List<List<String>> ambiguous,
    Map<String, String> moved) {

  /** How many papers one request may name by their ids. */
  public static final int MAX = 500;

  /** How many papers a code may name. */
  public static final int MAX_CODED = 2_000;

  public Selected {
    papers = List.copyOf(papers);
    missing = List.copyOf(missing);
    ambiguous = List.copyOf(ambiguous);
    moved = Collections.unmodifiableMap(new LinkedHashMap<>(moved));
  }

  /**
   * What a request names: ids, or a code.
   *
   * @param ids each once
   * @param text the code as it was given; null if none was
   */
  public record Named(List<String> ids, @Nullable String text, @Nullable Code code) {
    public Named {
      ids = List.copyOf(ids);
    }

    /** Whether no paper is named. */
    public boolean isEmpty() {
      return ids.isEmpty() && text == null;
    }

    /** Equal for equal answers. */
    public String key() {
      return text == null ? String.join(",", ids) : "code " + text;
    }
  }

  /** Reads the parameters {@code id}, repeated or separated by commas, and {@code code}. */
  public static Named named(Params params) {
    List<String> ids = params.list("id").stream().distinct().toList();
    if (ids.size() > MAX) {
      params.error(
          "id", "%,d ids are given; at most %,d are read.".formatted(ids.size(), MAX), null);
    }
    String text = params.one("code");
    if (text == null) {
      return new Named(ids, null, null);
    }
    if (!ids.isEmpty()) {
      params.error("code", "'id' and 'code' exclude each other; give one of them.", null);
    }
    try {
      Code code = Code.parse(text);
      if (code.parts().size() > MAX_CODED) {
        params.error(
            "code",
            "The code names %,d papers; at most %,d are read."
                .formatted(code.parts().size(), MAX_CODED),
            null);
      }
      return new Named(ids, text, code);
    } catch (IllegalArgumentException e) {
      params.error("code", e.getMessage() + ".", null);
      return new Named(ids, text, null);
    }
  }

  /** Looks every paper up, all in one version of the index. */
  public static Selected of(Named named, Site site) throws IOException {
    Code code = named.code();
    return code == null ? ofIds(named.ids(), site) : ofCode(code, site);
  }

  private static Selected ofIds(List<String> ids, Site site) throws IOException {
    Set<PaperId> keys = new LinkedHashSet<>();
    Map<String, String> moved = new LinkedHashMap<>();
    for (String id : ids) {
      Optional<PaperId> key = key(id).map(site::idNow);
      key.ifPresent(keys::add);
      key.filter(now -> !now.value().equals(id)).ifPresent(now -> moved.put(id, now.value()));
    }
    List<Paper> papers = site.index().papers(List.copyOf(keys));
    Set<String> found = ids(papers);
    List<String> missing =
        ids.stream().filter(id -> !found.contains(moved.getOrDefault(id, id))).toList();
    return new Selected(papers, missing, List.of(), moved);
  }

  private static Selected ofCode(Code code, Site site) throws IOException {
    Map<String, List<PaperId>> byPart = new HashMap<>();
    code.parts().forEach(part -> byPart.put(part, new ArrayList<>()));
    site.seen()
        .forEach(
            site.index(),
            id -> {
              List<PaperId> fitting = byPart.get(code.of(id));
              if (fitting != null && !fitting.contains(site.idNow(id))) {
                fitting.add(site.idNow(id));
              }
            });
    byPart.values().forEach(fitting -> fitting.sort(null));
    List<String> parts = code.parts().stream().distinct().toList();
    List<Paper> papers =
        site.index()
            .papers(
                parts.stream()
                    .flatMap(part -> byPart.getOrDefault(part, List.of()).stream())
                    .toList());
    Set<String> found = ids(papers);
    List<String> missing = new ArrayList<>();
    List<List<String>> ambiguous = new ArrayList<>();
    for (String part : parts) {
      List<String> fitting =
          byPart.getOrDefault(part, List.of()).stream().map(PaperId::value).toList();
      List<String> here = fitting.stream().filter(found::contains).toList();
      if (here.size() > 1) {
        ambiguous.add(here);
      } else if (here.isEmpty()) {
        missing.add(fitting.isEmpty() ? part : fitting.getFirst());
      }
    }
    return new Selected(papers, missing, ambiguous, Map.of());
  }

  private static Set<String> ids(List<Paper> papers) {
    Set<String> ids = new HashSet<>();
    papers.forEach(paper -> ids.add(paper.id().value()));
    return ids;
  }

  private static Optional<PaperId> key(String id) {
    try {
      return Optional.of(new PaperId(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
