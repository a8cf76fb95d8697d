package org.mlsyssearch.corpus.authority;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.CorpusFiles;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.lexicon.TextFile;

/**
 * What is known before any list is read.
 *
 * <p>Each file is taken from the first corpus folder that has it. Where none has, venues, names and
 * synonyms are the bundled ones; topics are then the lists' own headings, for a tree belongs to a
 * field. Immutable.
 *
 * @param venues from {@code venues.yaml}
 * @param topics from {@code topics.yaml}
 * @param names from {@code names.yaml}
 * @param synonyms {@code synonyms.txt} as it is
 * @param about from {@code about.yaml}
 */
public record Authority(Venues venues, Topics topics, Names names, String synonyms, About about) {

  /** The name under which the topic tree of the bundled corpus can be asked for. */
  public static final String BUNDLED = "bundled";

  private static final String TOPICS = "topics.yaml";
  private static final String ABOUT = "about.yaml";
  private static final Set<String> FILES =
      Set.of("venues.yaml", TOPICS, "names.yaml", "synonyms.txt", ABOUT);

  /** Whether a file of that name is one of these and no list. */
  public static boolean isAuthority(Path file) {
    return FILES.contains(String.valueOf(file.getFileName()));
  }

  /** The authority file of a name: that of the first folder that has one; null if none has. */
  public static @Nullable Path file(List<Path> paths, String name) {
    return paths.stream()
        .filter(Files::isDirectory)
        .map(folder -> folder.resolve(name))
        .filter(Files::exists)
        .findFirst()
        .orElse(null);
  }

  /** The bundled files alone, the topic tree with them. */
  public static Authority bundled(Diagnostics diagnostics) {
    return load(List.of(), BUNDLED, diagnostics);
  }

  /**
   * Reads the authority files.
   *
   * @param paths lists and folders of lists
   * @param topics a file with the topic tree, or {@link #BUNDLED}; null for that of the folders
   */
  public static Authority load(List<Path> paths, @Nullable String topics, Diagnostics diagnostics) {
    Venues venues =
        Venues.parse("venues.yaml", text(paths, "venues.yaml", diagnostics), diagnostics);
    Names names =
        Names.parse("names.yaml", text(paths, "names.yaml", diagnostics), venues, diagnostics);
    String synonyms = text(paths, "synonyms.txt", diagnostics);
    SynonymCheck.check("synonyms.txt", synonyms, diagnostics);
    return new Authority(
        venues,
        Topics.parse(TOPICS, topics(paths, topics, diagnostics), diagnostics),
        names,
        synonyms,
        About.parse(ABOUT, own(file(paths, ABOUT), ABOUT, diagnostics), diagnostics));
  }

  private static String topics(List<Path> paths, @Nullable String topics, Diagnostics diagnostics) {
    return BUNDLED.equals(topics)
        ? bundled(TOPICS)
        : own(topics == null ? file(paths, TOPICS) : Path.of(topics), TOPICS, diagnostics);
  }

  private static String text(List<Path> paths, String name, Diagnostics diagnostics) {
    Path file = file(paths, name);
    return file == null ? bundled(name) : own(file, name, diagnostics);
  }

  /** A file's text; empty where there is no file. */
  private static String own(@Nullable Path file, String name, Diagnostics diagnostics) {
    if (file == null) {
      return "";
    }
    try {
      CorpusFiles.refuseDevice(file);
      return TextFile.read(new SourceFile(file, name), diagnostics);
    } catch (IOException e) {
      diagnostics.add(
          name,
          0,
          0,
          DiagnosticCode.AUTHORITY,
          "This file cannot be read: " + CorpusFiles.reason(e) + ".");
      return "";
    }
  }

  private static String bundled(String name) {
    try (InputStream in = Authority.class.getResourceAsStream("/authority/" + name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
