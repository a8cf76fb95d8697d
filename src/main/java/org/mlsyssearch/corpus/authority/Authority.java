package org.mlsyssearch.corpus.authority;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.CorpusFiles;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.lexicon.TextFile;

/**
 * What is known before any list is read.
 *
 * <p>Each file is taken from the corpus folder where it stands there, else from the jar. Immutable.
 *
 * @param venues from {@code venues.yaml}
 * @param topics from {@code topics.yaml}
 * @param names from {@code names.yaml}
 * @param synonyms {@code synonyms.txt} as it is
 */
public record Authority(Venues venues, Topics topics, Names names, String synonyms) {

  /** The folder from which authority files are read: the first of those named; null if none is. */
  public static @Nullable Path folder(List<Path> paths) {
    return paths.stream().filter(Files::isDirectory).findFirst().orElse(null);
  }

  /**
   * Reads the authority files.
   *
   * @param folder the corpus folder; null to use the bundled files alone
   */
  public static Authority load(@Nullable Path folder, Diagnostics diagnostics) {
    Venues venues =
        Venues.parse("venues.yaml", text(folder, "venues.yaml", diagnostics), diagnostics);
    Topics topics =
        Topics.parse("topics.yaml", text(folder, "topics.yaml", diagnostics), diagnostics);
    Names names =
        Names.parse("names.yaml", text(folder, "names.yaml", diagnostics), venues, diagnostics);
    String synonyms = text(folder, "synonyms.txt", diagnostics);
    SynonymCheck.check("synonyms.txt", synonyms, diagnostics);
    return new Authority(venues, topics, names, synonyms);
  }

  private static String text(@Nullable Path folder, String name, Diagnostics diagnostics) {
    if (folder != null && Files.exists(folder.resolve(name))) {
      try {
        CorpusFiles.refuseDevice(folder.resolve(name));
        return TextFile.read(new SourceFile(folder.resolve(name), name), diagnostics);
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
    try (InputStream in = Authority.class.getResourceAsStream("/authority/" + name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
