package org.mlsyssearch.query.plan;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.text.Tokenizer;

/** The text of a query with each misspelt word replaced, to be shown and searched again. */
public final class CorrectedText {

  /** Finds a paper by the key of its name. */
  @FunctionalInterface
  public interface NamedPapers {

    /** Any paper with a name of that key; empty if there is none. */
    Optional<Paper> named(String key) throws IOException;
  }

  private CorrectedText() {}

  /** The text as it should have been typed; names stand as their papers write them. */
  public static String of(String text, List<Correction> corrections, NamedPapers papers)
      throws IOException {
    String corrected = text;
    for (Correction correction : corrections) {
      String typed =
          Arrays.stream(correction.typed().split(" ", -1))
              .map(Pattern::quote)
              .collect(Collectors.joining("\\W+"));
      corrected =
          Pattern.compile(typed)
              .matcher(corrected)
              .replaceFirst(Matcher.quoteReplacement(written(correction.searched(), papers)));
    }
    return corrected;
  }

  private static String written(String term, NamedPapers papers) throws IOException {
    return papers
        .named(term)
        .flatMap(paper ->
            Stream.concat(paper.systems().stream(), paper.alsoKnownAs().stream())
                .filter(name -> Tokenizer.key(name).equals(term))
                .findFirst())
        .orElse(term);
  }
}
