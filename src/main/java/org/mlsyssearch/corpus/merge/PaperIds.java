package org.mlsyssearch.corpus.merge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.model.Facts;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.model.Slug;
import org.mlsyssearch.model.Venue;

/**
 * Makes permalinks of a paper's own facts: {@code vllm-sosp23} is its system, venue and year.
 *
 * <p>A paper without a system is named after the first words of its title. Where two papers would
 * get the same id, both are told apart by more of their own facts, so that no third paper's id ever
 * depends on which others there are.
 */
public final class PaperIds {

  private static final int SHORT = 5;
  private static final int LONG = 9;
  private static final Set<String> SMALL_WORDS =
      Set.of(
          "a", "an", "the", "of", "for", "and", "in", "on", "with", "via", "to", "using", "by",
          "from", "at", "is", "are", "towards", "toward", "through", "under");

  private PaperIds() {}

  /** The id of a paper that shares it with no other. */
  static String base(Paper paper) {
    String name = name(paper.facts());
    return withPlace(name.isEmpty() ? "paper-" + hash(paper) : name, paper.facts());
  }

  /**
   * The id of a paper of which there is one draft, as {@link #base} makes it; null where it needs
   * the whole paper.
   */
  static @Nullable String base(Draft draft) {
    String name = name(draft.facts());
    return name.isEmpty() ? null : withPlace(name, draft.facts());
  }

  /**
   * The id of a paper whose {@link #base} another paper has too: with more words and a hash of its
   * facts.
   */
  static String extended(Paper paper) {
    String words = String.join("-", words(paper.title(), LONG));
    return (words.isEmpty() ? base(paper) : withPlace(words, paper.facts())) + "-" + hash(paper);
  }

  static Paper with(Paper paper, String id) {
    return new Paper(new PaperId(id), paper.facts(), paper.sources());
  }

  /** What a paper is called in its id; empty where neither system nor title give a word. */
  private static String name(Facts paper) {
    String name = paper.systems().isEmpty() ? "" : Slug.of(paper.systems().getFirst());
    return name.isEmpty() ? String.join("-", words(paper.title(), SHORT)) : name;
  }

  private static String withPlace(String name, Facts paper) {
    Venue venue = paper.venue();
    StringBuilder id = new StringBuilder(name);
    if (venue != null || paper.year() != null) {
      id.append('-');
    }
    if (venue != null) {
      id.append(venue.id().replace("-", ""));
    }
    if (paper.year() != null) {
      id.append(
          venue == null
              ? String.valueOf(paper.year())
              : String.valueOf(100 + paper.year() % 100).substring(1));
    }
    return id.toString();
  }

  private static List<String> words(String title, int most) {
    List<String> words = new ArrayList<>();
    for (String word : Slug.of(title).split("-", -1)) {
      if (!word.isEmpty() && !SMALL_WORDS.contains(word) && words.size() < most) {
        words.add(word);
      }
    }
    return words;
  }

  /**
   * Eight hexadecimal digits of what tells a paper from one of a like name. Where it has a DOI or
   * an arXiv id these tell enough, so that the id stays when the authors become known.
   */
  private static String hash(Paper paper) {
    boolean identified = paper.doi() != null || paper.arxivId() != null;
    String facts =
        String.join(
            "\n",
            Titles.key(paper.title()),
            String.valueOf(paper.year()),
            paper.venue() == null ? "" : paper.venue().id(),
            paper.doi() == null ? "" : paper.doi(),
            paper.arxivId() == null ? "" : paper.arxivId(),
            identified || paper.authors().isEmpty() ? "" : paper.authors().getFirst(),
            identified || paper.links().isEmpty() ? "" : paper.links().getFirst().href());
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(facts.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
