package org.mlsyssearch.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.TopicPath;

/**
 * A Markdown list for people, which the indexer can read back.
 *
 * <p>Headings give the topic and are repeated only where the next paper's first topic differs. An
 * entry is {@code - [SOSP 2023] **Name**: Title [[paper](url)]}; what does not fit on that line
 * follows as sub-bullets.
 */
final class MarkdownWriter implements PaperWriter {

  private static final String TITLE = "# Papers\n";

  /** What begins a heading or a list. */
  private static final Pattern MARKER = Pattern.compile("[#+-]|\\d{1,9}[.)]");

  private final Writer out;
  private List<String> heading = List.of();
  private boolean inList;

  MarkdownWriter(Writer out) {
    this.out = out;
  }

  @Override
  public void begin() throws IOException {
    out.write(TITLE);
  }

  @Override
  public void paper(Paper paper) throws IOException {
    headingFor(paper);
    if (!inList) {
      out.write('\n');
      inList = true;
    }
    out.write("- ");
    out.write(venueAndYear(paper));
    out.write(title(paper));
    for (String award : paper.awards()) {
      out.write(" (" + escape(award) + " Award)");
    }
    for (Link link : paper.links()) {
      out.write(" [[" + link.rel().id() + "](" + address(link.href()) + ")]");
    }
    out.write('\n');
    for (String system : paper.systems().stream().skip(1).toList()) {
      detail("System", List.of(system), "");
    }
    detail("Authors", paper.authors(), ", ");
    detail("Also known as", paper.alsoKnownAs(), "; ");
    if (paper.topics().size() > 1) {
      detail("Topics", paper.topics().stream().map(TopicPath::toString).toList(), "; ");
    }
    String doi = paper.doi();
    if (doi != null && !isLinked(paper, doi)) {
      out.write("  - DOI: <" + address(Link.doi(doi).href()) + ">\n");
    }
    String arxivId = paper.arxivId();
    if (arxivId != null && !isLinked(paper, arxivId)) {
      out.write("  - arXiv: <https://arxiv.org/abs/" + address(arxivId) + ">\n");
    }
    String summary = paper.summary();
    if (summary != null) {
      detail("Summary", List.of(summary), "");
    }
  }

  @Override
  public void end() {}

  /** Whether the address of a link already contains an identifier. */
  private static boolean isLinked(Paper paper, String identifier) {
    return paper.links().stream()
        .anyMatch(link -> link.href().toLowerCase(Locale.ROOT).contains(identifier));
  }

  private void headingFor(Paper paper) throws IOException {
    List<String> next = paper.topics().isEmpty() ? List.of() : paper.topics().getFirst().labels();
    if (next.equals(heading)) {
      return;
    }
    if (next.isEmpty()) {
      out.write("\n" + TITLE);
    }
    int same = 0;
    while (same < next.size()
        && same < heading.size()
        && next.get(same).equals(heading.get(same))) {
      same++;
    }
    // A heading above the last one ends what lies under it, so it is written again.
    for (int level = Math.max(0, Math.min(same, next.size() - 1)); level < next.size(); level++) {
      out.write("\n" + "#".repeat(Math.min(6, level + 2)) + " " + escape(next.get(level)) + "\n");
    }
    heading = next;
    inList = false;
  }

  private static String venueAndYear(Paper paper) {
    List<String> parts = new ArrayList<>(2);
    var venue = paper.venue();
    if (venue != null) {
      parts.add(escape(venue.label()));
    }
    var year = paper.year();
    if (year != null) {
      parts.add(year.toString());
    }
    return parts.isEmpty() ? "" : "[" + String.join(" ", parts) + "] ";
  }

  /** The title with the name of its first system in bold: in front, or behind in parentheses. */
  private static String title(Paper paper) {
    String title = OneLine.of(paper.title());
    if (paper.systems().isEmpty()) {
      return escape(title);
    }
    String system = paper.systems().getFirst();
    String bold = "**" + escape(system) + "**";
    return title.startsWith(system + ":")
        ? bold + escape(title.substring(system.length()))
        : escape(title) + " (" + bold + ")";
  }

  private void detail(String label, List<String> values, String separator) throws IOException {
    if (!values.isEmpty()) {
      out.write("  - " + label + ": ");
      out.write(values.stream().map(MarkdownWriter::escape).collect(Collectors.joining(separator)));
      out.write('\n');
    }
  }

  /** Text that CommonMark shows as it is, at the beginning of a line too. */
  static String escape(String text) {
    StringBuilder markdown = new StringBuilder(text.length() + 8);
    String line = OneLine.of(text);
    Matcher marker = MARKER.matcher(line);
    int sign = marker.lookingAt() ? marker.end() - 1 : -1;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (i == sign || "\\`*_[]<>&|~$".indexOf(c) >= 0) {
        markdown.append('\\');
      }
      markdown.append(c);
    }
    return markdown.toString();
  }

  private static String address(String href) {
    return href.replace("(", "%28").replace(")", "%29").replace(" ", "%20").replace("<", "%3C");
  }
}
