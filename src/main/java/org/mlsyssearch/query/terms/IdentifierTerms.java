package org.mlsyssearch.query.terms;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.Query;
import org.mlsyssearch.text.Identifiers;

/** The identifiers by which a paper is found, and those that a query names. Stateless. */
public final class IdentifierTerms {

  private static final Pattern PREFIX = Pattern.compile("(?i)^(arxiv|doi):\\s*");
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?i)(arxiv:)?(\\d{4}\\.\\d{4,5}|[a-z-]+(\\.[A-Z]{2})?/\\d{7})(v\\d+)?"
              + "|(doi:)?10\\.\\d{4,9}/\\S+|\\d{4}\\.[a-z0-9]+-[a-z0-9]+\\.\\d+|[A-Z]\\d{2}-\\d{4}");

  /** The form of our own ids of papers whose year is known, which are their BibTeX keys too. */
  private static final Pattern OWN =
      Pattern.compile("[\\p{L}\\p{N}]+(-[\\p{L}\\p{N}]+)*-\\p{L}*\\d{2}");

  private IdentifierTerms() {}

  /** Every identifier of a paper: its id here, DOI, arXiv id, ACL id, and its links. */
  static Set<String> of(Paper paper) {
    Set<String> terms = new LinkedHashSet<>();
    terms.add(own(paper.id().value()));
    add(terms, "doi:", lower(paper.doi()));
    add(terms, "arxiv:", lower(paper.arxivId()));
    for (Link link : paper.links()) {
      addAll(terms, link.href());
    }
    return terms;
  }

  /** What a text names if it is an identifier or a URL and nothing else. */
  public static Optional<Query.Identifier> in(String text) {
    String stripped = text.strip();
    String typed = PREFIX.matcher(stripped).replaceFirst("$1:");
    boolean isUrl = Identifiers.urlIn(typed) != null;
    if (!isUrl && !WHOLE.matcher(typed).matches()) {
      return Optional.empty();
    }
    Set<String> terms = new LinkedHashSet<>();
    addAll(terms, typed);
    return terms.isEmpty()
        ? Optional.empty()
        : Optional.of(new Query.Identifier(stripped, java.util.List.copyOf(terms)));
  }

  /** The term of our own id that a single word may be; empty if it has not the form of one. */
  public static Optional<String> ownIn(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return OWN.matcher(lower).matches() ? Optional.of(own(lower)) : Optional.empty();
  }

  private static String own(String id) {
    return "id:" + id;
  }

  private static void addAll(Set<String> terms, String text) {
    String arxiv = lower(Identifiers.arxivIn(text));
    add(terms, "arxiv:", arxiv);
    if (arxiv == null) {
      add(terms, "doi:", Identifiers.doiIn(text));
    }
    add(terms, "acl:", Identifiers.aclIn(text));
    add(terms, "url:", Identifiers.urlIn(text));
  }

  private static void add(Set<String> terms, String kind, @Nullable String value) {
    if (value != null) {
      terms.add(kind + value);
    }
  }

  private static @Nullable String lower(@Nullable String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }
}
