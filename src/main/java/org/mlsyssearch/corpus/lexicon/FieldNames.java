package org.mlsyssearch.corpus.lexicon;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.text.FastPattern;

/** The names of an entry's fields, as labels before a colon and as headers of columns. */
public final class FieldNames {

  /** What a field holds. */
  public enum Field {
    /** The entry's own text, of any parts. */
    ENTRY,
    TITLE,
    AUTHORS,
    VENUE,
    YEAR,
    LINK,
    CODE,
    SYSTEM,
    SUMMARY,
    NOTE,
    TOPICS,
    OTHER_NAMES,
    /** What is no paper: a data set, a tool, a contest. */
    THING,
    /** A field that says nothing of where, when and by whom. */
    OTHER,
    /** A field whose name nobody knows, or that has none. */
    FREE
  }

  private static final Map<String, Field> KNOWN = WordList.groups("field-names", Field.class);
  private static final FastPattern BETWEEN = FastPattern.compile("\\s*(?:[&/,;()+]|\\band\\b)\\s*");
  private static final Pattern NUMBER = Pattern.compile("(?<=\\p{L}) \\d{1,2}$");
  private static final int LONGEST = 40;

  private FieldNames() {}

  /** What the field of a name holds, numbered or not; null if nobody knows the name. */
  public static @Nullable Field of(String name) {
    if (name.length() > LONGEST) {
      return null;
    }
    String key = NUMBER.matcher(key(name)).replaceFirst("");
    Field field = KNOWN.get(key);
    if (field == null && key.endsWith("s")) {
      field = KNOWN.get(key.substring(0, key.length() - 1));
    }
    if (field == null) {
      field = ofParts(key);
    }
    return field;
  }

  /** "Title & Authors", "Conference/Journal", "Paper (arXiv)": the first part that is a name. */
  private static @Nullable Field ofParts(String key) {
    for (String part : BETWEEN.split(key)) {
      Field field = part.isEmpty() || part.equals(key) ? null : KNOWN.get(part);
      if (field != null) {
        return field;
      }
    }
    return null;
  }

  private static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetterOrDigit(c) || "/&,();+".indexOf(c) >= 0) {
        key.append(Character.toLowerCase(c));
      } else if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
        key.append(' ');
      }
    }
    return key.toString().strip();
  }
}
