package org.mlsyssearch.match;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlsyssearch.query.terms.IdentifierTerms;

/** The identifiers that stand anywhere in a text, as terms of an index. Stateless. */
final class Identified {

  private static final Pattern ANY =
      Pattern.compile(
          "(?i)https?://[^\\s<>\"\\])}]+|\\b(?:doi:\\s*)?10\\.\\d{4,9}/[^\\s<>\"\\])}]+"
              + "|\\barxiv:\\s*(?:\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d+)?");
  private static final Pattern END = Pattern.compile("(?<![.,;:'*_])[.,;:'*_]++$");

  private Identified() {}

  static List<String> in(String text) {
    Set<String> terms = new LinkedHashSet<>();
    Matcher matcher = ANY.matcher(text);
    while (matcher.find()) {
      String found = END.matcher(matcher.group()).replaceFirst("");
      IdentifierTerms.in(found).ifPresent(identifier -> terms.addAll(identifier.terms()));
    }
    String whole = END.matcher(text.strip()).replaceFirst("");
    IdentifierTerms.in(whole).ifPresent(identifier -> terms.addAll(identifier.terms()));
    IdentifierTerms.ownIn(whole).ifPresent(terms::add);
    return List.copyOf(terms);
  }
}
