package org.mlsyssearch.corpus.lexicon;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Takes HTML, JATS and MathML out of the texts of records: {@code <i>In Situ</i> R&amp;D} is In
 * Situ R&D. A character that only looks like markup, as in "a < b" or "AT&T", stays.
 */
public final class Markup {

  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?(?:i|b|em|strong|sub|sup|scp|sc|tt|u|span|p|br|font|inf|italic|bold|title|math|mi|mo|mn|mrow|msub"
              + "|msup|mtext|inline-formula|tex-math|alternatives|jats:[a-z-]+|mml:[a-z]+)(?:\\s[^<>]{0,300})?/?>");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\\w{1,30});");

  private Markup() {}

  /** A text without tags and with characters for entities, also where these are escaped twice. */
  public static String plain(String text) {
    String plain = text;
    for (int i = 0; i < 2 && plain.indexOf('&') >= 0; i++) {
      plain = unescaped(plain);
    }
    return plain.indexOf('<') < 0 ? plain : TAG.matcher(plain).replaceAll("");
  }

  private static String unescaped(String text) {
    Matcher entity = ENTITY.matcher(text);
    StringBuilder out = new StringBuilder();
    while (entity.find()) {
      String sign = Parser.unescapeEntities(entity.group(), true);
      entity.appendReplacement(out, Matcher.quoteReplacement(sign));
    }
    return entity.appendTail(out).toString();
  }
}
