package org.mlsyssearch.corpus.markdown;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Turns the inline nodes of a block into a {@link FlatText}; inline HTML is understood as far as
 * lists use it.
 */
final class Flattener {

  private static final Pattern HREF = Pattern.compile("(?i)\\bhref\\s*=\\s*[\"']([^\"']+)[\"']");

  private static final Pattern SRC = Pattern.compile("(?i)\\bsrc\\s*=\\s*[\"']([^\"']+)[\"']");

  private static final Pattern WIDE_OPENING = Pattern.compile("(?<=[\\p{L}\\p{N}])\uFF08");

  /**
   * Blanks as no one writes them in a row; what looks for something behind blanks is spared them.
   */
  private static final Pattern MANY_BLANKS = Pattern.compile("[\\s\\u00A0]{8,}+");

  private final FlatTextBuilder out = new FlatTextBuilder();
  private int htmlStyle;
  private int htmlLink = -1;

  private Flattener() {}

  /** The text of a node's inline children. */
  static FlatText flatten(Node block) {
    Flattener flattener = new Flattener();
    flattener.children(block, 0, -1);
    return flattener.out.build();
  }

  private void children(Node parent, int style, int link) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      visit(node, style, link);
    }
  }

  private void visit(Node node, int style, int link) {
    int now = style | htmlStyle;
    int linkNow = link >= 0 ? link : htmlLink;
    switch (node) {
      case Text text -> out.append(plain(text.getLiteral()), now, linkNow);
      case Code code -> out.append(code.getLiteral(), now | FlatText.CODE, linkNow);
      case SoftLineBreak softLineBreak -> {
        if (!out.endsWith("\n")) { // "<br>" at the end of a line is one break, not two.
          out.append("\r", now, linkNow);
        }
      }
      case HardLineBreak hardLineBreak -> out.append("\n", now, linkNow);
      case Emphasis emphasis -> children(emphasis, style | FlatText.ITALIC, link);
      case StrongEmphasis strong -> children(strong, style | FlatText.BOLD, link);
      case Link inner -> link(inner, style);
      case Image image -> out.image(image.getDestination());
      case HtmlInline html -> html(html.getLiteral(), now);
      default -> children(node, style, link);
    }
  }

  /** Brackets of wide scripts as plain ones: writers mix the two in one pair. */
  private static String plain(String text) {
    String single = MANY_BLANKS.matcher(text).replaceAll(" ");
    if (single
        .chars()
        .noneMatch(c -> c == '\uFF08' || c == '\uFF09' || c == '\u3010' || c == '\u3011')) {
      return single;
    }
    return WIDE_OPENING
        .matcher(single)
        .replaceAll(" (")
        .replace('\uFF08', '(')
        .replace('\uFF09', ')')
        .replace('\u3010', '[')
        .replace('\u3011', ']');
  }

  private void link(Link node, int style) {
    int before = out.length();
    int number = out.link(node.getDestination());
    children(node, style, number);
    if (out.length() == before) {
      out.bareLink(node.getDestination());
    }
  }

  private void html(String tag, int style) {
    String lower = tag.toLowerCase(Locale.ROOT);
    switch (lower) {
      case "<b>", "<strong>" -> htmlStyle |= FlatText.BOLD;
      case "</b>", "</strong>" -> htmlStyle &= ~FlatText.BOLD;
      case "<i>", "<em>", "<ins>", "<u>", "<mark>" -> htmlStyle |= FlatText.ITALIC;
      case "</i>", "</em>", "</ins>", "</u>", "</mark>" -> htmlStyle &= ~FlatText.ITALIC;
      default -> {
        if (lower.startsWith("<br")) {
          if (!out.endsWith("\n\n\n")) {
            out.append("\n", style, -1);
          }
        } else if (lower.startsWith("<img ")) {
          String source = attribute(SRC, tag);
          if (source != null) {
            out.image(source);
          }
        } else if (lower.startsWith("<a ")) {
          String href = href(tag);
          htmlLink = href == null ? -1 : out.link(href);
        } else if (lower.startsWith("</a")) {
          htmlLink = -1;
        }
      }
    }
  }

  /** The address in an HTML tag; null if it has none. */
  static @Nullable String href(String tag) {
    return attribute(HREF, tag);
  }

  private static @Nullable String attribute(Pattern pattern, String tag) {
    Matcher matcher = pattern.matcher(tag);
    return matcher.find() ? matcher.group(1) : null;
  }
}
