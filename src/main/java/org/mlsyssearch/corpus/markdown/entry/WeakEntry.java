package org.mlsyssearch.corpus.markdown.entry;

import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.lexicon.Places;
import org.mlsyssearch.corpus.lexicon.TitleCase;
import org.mlsyssearch.text.FastPattern;

/** The verdict on an entry that has a title alone, or a link to an unknown host. */
final class WeakEntry {

  private static final FastPattern IMPERATIVE =
      FastPattern.compile(
          "^(?:Please|Added|Updated|Released|Add|Use|See|Check|Prefer|Make|Read|Keep|Open|Follow|Submit|Send|Fork|Ensure|Try|Include|Note|Thanks|Click|Join|Update|Remove|Put)\\b(?!.*:)");

  /** A comma between the clauses of a Chinese sentence; titles have none. */
  private static final FastPattern CLAUSES =
      FastPattern.compile("[\\u4e00-\\u9fff]\uFF0C[\\u4e00-\\u9fff]");

  private WeakEntry() {}

  /**
   * The verdict.
   *
   * @param amongTitles whether most entries beside it look like titles
   */
  static Verdict verdict(Reading reading, boolean amongTitles) {
    Evidence evidence = reading.evidence();
    String title = reading.facts().title;
    int words = reading.words();
    boolean cased = TitleCase.is(title);
    String sentence =
        cased && words >= 4 ? evidence.remainder() : title + " " + evidence.remainder();
    if (Cues.isProse(sentence)
        || CLAUSES.isFoundIn(title)
        || IMPERATIVE.isFoundIn(title)
        || (reading.facts().links.isEmpty() && reading.isWideSentence())) {
      return Verdict.not(DiagnosticCode.PROSE, "words of sentences");
    }
    boolean named =
        !reading.facts().systems.isEmpty()
            && title.indexOf(": ") > 0
            && evidence.titleFrom() != Evidence.TitleFrom.LINK;
    int colon = Math.max(title.indexOf(": "), title.indexOf(" - "));
    if (colon > 0 && Places.isPlace(title.substring(0, colon))) {
      return Verdict.not(DiagnosticCode.UNCLEAR_ENTRY, "a company and its products");
    }
    int enough = evidence.titleFrom() == Evidence.TitleFrom.QUOTES ? 2 : 4;
    if (words >= enough && (cased || named)) {
      return Verdict.paper("a text like a title");
    }
    if (words >= 6
        && Character.isUpperCase(title.codePointAt(0))
        && evidence.remainder().isEmpty()
        && !reading.isStopped()) {
      return Verdict.paper("a text that may be a title");
    }
    if (amongTitles && words >= (reading.facts().links.isEmpty() ? 3 : 2)) {
      return Verdict.paper("titles stand beside it");
    }
    if (words <= 3 && reading.facts().links.isEmpty()) {
      return Verdict.not(DiagnosticCode.PROSE, "a few words without a link");
    }
    return Verdict.not(DiagnosticCode.UNCLEAR_ENTRY, "nothing says that it is a paper");
  }
}
