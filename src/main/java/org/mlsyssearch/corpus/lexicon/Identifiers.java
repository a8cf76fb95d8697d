package org.mlsyssearch.corpus.lexicon;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds DOIs and arXiv ids in addresses and texts, in the form in which they are compared. */
public final class Identifiers {

  private static final Pattern DOI =
      Pattern.compile(
          "(?i)(?:doi\\.org/|/doi/(?:\\w+/)?|doi:\\s*|^)(10\\.\\d{4,9}/[^\\s?#\"<>|]+)");
  private static final Pattern ARXIV =
      Pattern.compile(
          "(?i)(?:arxiv\\.org/(?:abs|pdf|html|ps|format)/|ar5iv\\.(?:labs\\.arxiv\\.)?org/(?:abs|html)/"
              + "|alphaxiv\\.org/(?:abs|overview)/|huggingface\\.co/papers/|arxiv:\\s*|^)"
              + "(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d+)?(?=$|[^\\d])");

  private static final Pattern DOI_TAIL = Pattern.compile("(\\.pdf|[.,;:)\\]}/]+)$");

  private Identifiers() {}

  /** The DOI an address leads to or a text is; null if there is none. */
  public static @Nullable String doiIn(String text) {
    if (!text.contains("10.")) {
      return null;
    }
    Matcher matcher = DOI.matcher(text.replace("%2F", "/").replace("%2f", "/"));
    if (!matcher.find()) {
      return null;
    }
    String doi = matcher.group(1).toLowerCase(Locale.ROOT);
    // The ACM gives some papers of others a number of its own under 10.5555, which is no DOI.
    if (doi.startsWith("10.5555/")) {
      return null;
    }
    return DOI_TAIL.matcher(doi).replaceFirst("");
  }

  /** The arXiv id an address leads to or a text is, without a version; null if there is none. */
  public static @Nullable String arxivIn(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String doi = "10.48550/arxiv.";
    int at = lower.indexOf(doi);
    if (at >= 0) {
      return arxivIn(lower.substring(at + doi.length()));
    }
    if (lower.startsWith("http")
        && !lower.contains("arxiv")
        && !lower.contains("alphaxiv.org/")
        && !lower.contains("huggingface.co/papers/")) {
      return null;
    }
    Matcher matcher = ARXIV.matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }
}
