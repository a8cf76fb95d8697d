package org.mlsyssearch.corpus.dblp;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entities that DBLP's files use: the characters of Latin-1 under the names that ISO 8879 and
 * HTML 4 give them. They stand here so that no file need define them.
 */
final class LatinEntities {

  private static final int FIRST = 0xA0;

  /** From U+00A0 on, in order. */
  private static final String NAMES =
      "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn"
          + " sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
          + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave"
          + " Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave"
          + " Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig"
          + " ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute"
          + " ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

  private static final Map<String, String> TEXTS = texts();

  private LatinEntities() {}

  /** What an entity stands for; null if it is none of these. */
  static @Nullable String text(String name) {
    return TEXTS.get(name);
  }

  private static Map<String, String> texts() {
    Map<String, String> texts = new HashMap<>();
    char sign = FIRST;
    for (String name : NAMES.split(" ", -1)) {
      texts.put(name, String.valueOf(sign++));
    }
    texts.put("amp", "&");
    texts.put("lt", "<");
    texts.put("gt", ">");
    texts.put("quot", "\"");
    texts.put("apos", "'");
    return Map.copyOf(texts);
  }
}
