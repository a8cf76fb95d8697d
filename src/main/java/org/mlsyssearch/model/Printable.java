package org.mlsyssearch.model;

import java.util.List;
import java.util.regex.Pattern;

/** Texts without control characters, which steer terminals and break tables and XML. */
public final class Printable {

  /** What a terminal takes for a command: ESC, a bracket, parameters and a letter. */
  private static final Pattern COMMAND = Pattern.compile("(?:\\x1B\\[|\\x9B)[0-?]*[ -/]*[@-~]");

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n]]");

  private Printable() {}

  /** The text without commands to terminals and control characters other than tab and line feed. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isControl(text.charAt(i))) {
        return CONTROL.matcher(COMMAND.matcher(text).replaceAll("")).replaceAll("");
      }
    }
    return text;
  }

  private static boolean isControl(char c) {
    return c < ' ' ? c != '\t' && c != '\n' : c >= 0x7F && c <= 0x9F;
  }

  /** Each of the texts, without those of which nothing is left. */
  static List<String> of(List<String> texts) {
    boolean all = true;
    for (int i = 0; i < texts.size() && all; i++) {
      String text = texts.get(i);
      all = of(text).equals(text);
    }
    return all
        ? List.copyOf(texts)
        : texts.stream().map(Printable::of).filter(text -> !text.isBlank()).toList();
  }
}
