package org.mlsyssearch.text;

import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Finds the identifiers of papers in URLs and texts, in the form in which they are compared: DOIs,
 * arXiv ids, ids of the ACL Anthology, and the URL itself. Stateless.
 */
public final class Identifiers {

  private static final FastPattern DOI =
      FastPattern.compile(
          "(?i)(?:doi\\.org/|/doi/(?:\\w+/)?|doi:\\s*|^)(10\\.\\d{4,9}/[^\\s?#\"<>|]+)");
  private static final FastPattern ARXIV =
      FastPattern.compile(
          "(?i)(?:arxiv\\.org/(?:abs|pdf|html|ps|format)/|ar5iv\\.(?:labs\\.arxiv\\.)?org/(?:abs|html)/"
              + "|alphaxiv\\.org/(?:abs|overview)/|huggingface\\.co/papers/|arxiv:\\s*|^)"
              + "(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d+)?(?=$|[^\\d])");
  private static final FastPattern ACL =
      FastPattern.compile(
          "(?i)(?:aclanthology\\.org/|aclweb\\.org/anthology/|^)"
              + "(\\d{4}\\.[a-z0-9]+-[a-z0-9]+\\.\\d+|[A-Z]\\d{2}-\\d{4})(?:v\\d+)?(?:\\.pdf|\\.bib|/)?$");
  private static final FastPattern DOI_TAIL = FastPattern.compile("(\\.pdf|[.,;:)\\]}/]+)$");
  private static final FastPattern URL =
      FastPattern.compile("(?i)https?://(?:www\\.)?([^/\\s?#]+)([^\\s#]*)(?:#\\S*)?");

  private Identifiers() {}

  /** The DOI a URL leads to or a text is; null if there is none. */
  public static @Nullable String doiIn(String text) {
    if (!text.contains("10.")) {
      return null;
    }
    Matcher matcher = DOI.find(text.replace("%2F", "/").replace("%2f", "/"));
    if (matcher == null) {
      return null;
    }
    String doi = matcher.group(1).toLowerCase(Locale.ROOT);
    // The ACM gives some papers of others a number of its own under 10.5555, which is no DOI.
    if (doi.startsWith("10.5555/")) {
      return null;
    }
    return DOI_TAIL.replaceFirst(doi, "");
  }

  /** The arXiv id a URL leads to or a text is, without a version; null if there is none. */
  public static @Nullable String arxivIn(String text) {
    if (text.startsWith("http") && !namesArxiv(text)) {
      return null;
    }
    String plain = plainArxiv(text);
    if (plain != null) {
      return plain;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    String doi = "10.48550/arxiv.";
    int at = lower.indexOf(doi);
    if (at >= 0) {
      return arxivIn(lower.substring(at + doi.length()));
    }
    if (lower.startsWith("http") && !namesArxiv(lower)) {
      return null;
    }
    Matcher matcher = ARXIV.find(text);
    return matcher != null ? matcher.group(1) : null;
  }

  /** The id that ends a usual address; null where more has to be looked at. */
  private static @Nullable String plainArxiv(String text) {
    int start = text.startsWith("https://arxiv.org/abs/") ? 22 : 0;
    int length = text.length() - start;
    if (start == 0 || length < 9 || length > 10 || text.charAt(start + 4) != '.') {
      return null;
    }
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i != start + 4 && (c < '0' || c > '9')) {
        return null;
      }
    }
    return text.substring(start);
  }

  /** Whether an address may be one of those that lead to arXiv's papers. */
  private static boolean namesArxiv(String address) {
    for (int i = 0; i < address.length(); i++) {
      switch (address.charAt(i)) {
        case 'x', 'X' -> {
          if (address.regionMatches(true, i, "xiv", 0, 3)) {
            return true;
          }
        }
        case 'h', 'H' -> {
          if (address.regionMatches(true, i, "huggingface.co/papers/", 0, 22)) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  /** The id of the ACL Anthology a URL leads to or a text is; null if there is none. */
  public static @Nullable String aclIn(String text) {
    Matcher matcher = ACL.find(text);
    return matcher != null ? matcher.group(1).toLowerCase(Locale.ROOT) : null;
  }

  /** A URL without its scheme, {@code www}, fragment and last slash; null if the text is none. */
  public static @Nullable String urlIn(String text) {
    Matcher matcher = URL.match(text);
    if (matcher == null) {
      return null;
    }
    String path = matcher.group(2);
    return matcher.group(1).toLowerCase(Locale.ROOT)
        + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
  }
}
