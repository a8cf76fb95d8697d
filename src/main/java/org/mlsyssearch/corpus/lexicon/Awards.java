package org.mlsyssearch.corpus.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.mlsyssearch.text.Cjk;
import org.mlsyssearch.text.FastPattern;

/**
 * Finds awards in remarks and notes, each under one spelling: {@code Best Paper}, {@code
 * Distinguished Artifact}, {@code Best Student Paper Runner-Up}.
 *
 * <pre>
 * award = degree sort* thing ["award"] [place] | "test of time"
 * </pre>
 */
public final class Awards {

  private static final String PLACE =
      "runner[- ]?up|finalist|nominee|nomination|candidate|honou?rable mention";
  private static final FastPattern AWARD =
      FastPattern.compile(
          "(?i)\\b(best|outstanding|distinguished|most influential)((?:[-"
              + " ](?:student|short|long|full|demo|systems?|industry|industrial|theory|theme|research"
              + "|application|applied|resource|survey|vision|workshop))*)[-"
              + " ](paper|artifact|artefact|demo(?:nstration)?|poster|dissertation|presentation)s?\\b(?:[-"
              + " ]award)?(?:[\\s:,(\\[-]{0,3}("
              + PLACE
              + "))?");
  private static final FastPattern TEST_OF_TIME =
      FastPattern.compile("(?i)\\btest[- ]of[- ]time\\b");

  private static final Map<String, String> OTHER_LANGUAGES =
      Map.of(
          "\u6700\u4F73\u8BBA\u6587", "Best Paper",
          "\u6700\u4F73\u5B66\u751F\u8BBA\u6587", "Best Student Paper",
          "\u6770\u51FA\u8BBA\u6587", "Outstanding Paper",
          "\u6700\u512A\u79C0\u8AD6\u6587", "Best Paper",
          "\uCD5C\uC6B0\uC218 \uB17C\uBB38", "Best Paper");

  private Awards() {}

  /** The awards that a text names, each once; empty if it names none. */
  public static List<String> in(String text) {
    List<String> awards = new ArrayList<>();
    Matcher matcher = AWARD.find(text);
    for (boolean found = matcher != null; found && matcher != null; found = matcher.find()) {
      String thing = matcher.group(3).toLowerCase(Locale.ROOT);
      String place = matcher.group(4) == null ? "" : " " + place(matcher.group(4));
      awards.add(
          capitalised(
                  matcher.group(1)
                      + matcher.group(2).replace('-', ' ')
                      + " "
                      + (thing.startsWith("demo") ? "demo" : thing.replace("artefact", "artifact")))
              + place);
    }
    if (TEST_OF_TIME.isFoundIn(text)) {
      awards.add("Test of Time");
    }
    if (Cjk.isIn(text)) {
      OTHER_LANGUAGES.forEach((words, award) -> {
        if (text.contains(words)) {
          awards.add(award);
        }
      });
    }
    return awards.size() < 2 ? awards : awards.stream().distinct().toList();
  }

  private static String place(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return lower.startsWith("runner")
        ? "Runner-Up"
        : lower.startsWith("hono") ? "Honorable Mention" : capitalised(lower);
  }

  private static String capitalised(String words) {
    return Arrays.stream(words.strip().toLowerCase(Locale.ROOT).split("\\s+", -1))
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining(" "));
  }
}
