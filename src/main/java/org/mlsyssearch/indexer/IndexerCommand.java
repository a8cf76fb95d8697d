package org.mlsyssearch.indexer;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.meaning.Use;
import org.mlsyssearch.search.SourceUrl;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Reads a corpus and builds an index of it. */
@Command(
    name = "indexer.jar",
    header = "Reads paper lists and builds a search index of them.",
    description = {
      "",
      "Lists are Markdown (.md), BibTeX (.bib), RIS (.ris), PubMed (.nbib), CSL-JSON, our own"
          + " records and the",
      "answers of OpenAlex, Crossref, Semantic Scholar and Zotero (.json, .jsonl), arXiv's feed and"
          + " DBLP (.xml).",
      "venues.yaml, topics.yaml, names.yaml and synonyms.txt are taken from the corpus folder where"
          + " they",
      "stand there, else from the jar. Readers of the index see the old one until the new one is"
          + " whole.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 indexed; 1 an error that may cost papers (with --strict any, and warnings"
          + " too), no paper,",
      "or the index cannot be written, the old index stays as it was; 2 wrong usage."
    },
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    subcommands = CheckCommand.class)
final class IndexerCommand implements Callable<Integer> {

  @Option(
      names = "--corpus",
      paramLabel = "PATH",
      description = "A list or a folder of lists; repeatable. Default: corpus.")
  List<Path> corpus = List.of();

  @Option(
      names = "--index",
      paramLabel = "DIR",
      defaultValue = "index",
      description = "Where the index is kept. Default: ${DEFAULT-VALUE}.")
  Path index = Path.of("index");

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "What the search page is headed with. Default: the list's own title.")
  @Nullable String title;

  @Option(
      names = "--meaning",
      paramLabel = "USE",
      defaultValue = "auto",
      description =
          "Whether papers can be found by meaning: ${COMPLETION-CANDIDATES}. auto means where"
              + " meaning.jar lies beside this jar, up to 200,000 entries. Default:"
              + " ${DEFAULT-VALUE}.")
  Use meaning = Use.auto;

  @Option(
      names = "--source-url",
      paramLabel = "[FILES=]URL",
      converter = SourceUrlConverter.class,
      description =
          "Where people can read the lists, with {file} and {line} in it; the report and papers'"
              + " pages lead there. For some files alone with FILES= before it, where * stands for"
              + " any characters; repeatable, the first that fits counts.")
  List<SourceUrl> sources = List.of();

  @Option(
      names = "--keep-going",
      description = "Index what could be read in spite of errors; what they concern is left out.")
  boolean keepGoing;

  @Mixin RemoteOptions remote = new RemoteOptions();

  @Mixin ReadOptions options = new ReadOptions();

  private final BuilderFactory backend;
  private final Console console;

  private IndexerCommand(BuilderFactory backend, Console console) {
    this.backend = backend;
    this.console = console;
  }

  /** Runs a command line; the exit code is 0, 1 or 2. */
  static int run(BuilderFactory backend, PrintStream out, PrintStream err, String... args) {
    Console console = new Console(out, err);
    CommandLine line =
        new CommandLine(
            new IndexerCommand(backend, console),
            new CommandLine.IFactory() {
              @Override
              public <K> K create(Class<K> type) throws Exception {
                return type.equals(CheckCommand.class)
                    ? type.cast(new CheckCommand(console))
                    : CommandLine.defaultFactory().create(type);
              }
            });
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler((exception, command, parsed) -> {
      if (exception instanceof UsageException) {
        console.problem(exception.getMessage());
        return 2;
      }
      if (exception instanceof IOException failure) {
        console.problem(sentence(failure));
        return 1;
      }
      throw exception;
    });
    return line.execute(args);
  }

  @Override
  public Integer call() throws IOException {
    List<Path> paths = corpus.isEmpty() ? List.of(Path.of("corpus")) : corpus;
    if (keepGoing && options.strict) {
      throw new UsageException(
          "--strict lets warnings fail and --keep-going lets errors pass; give one of them.");
    }
    Run.Wanted wanted = new Run.Wanted(index, remote.remote(), meaning, title, keepGoing, sources);
    return new Run(paths, options, console).index(backend, wanted);
  }

  /** Reads {@code --source-url}; what is no address is wrong usage. */
  static final class SourceUrlConverter implements ITypeConverter<SourceUrl> {
    @Override
    public SourceUrl convert(String text) {
      try {
        return SourceUrl.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** What went wrong; the messages of file systems are the file's name alone. */
  private static String sentence(IOException failure) {
    if (failure instanceof FileSystemException file) {
      String reason =
          switch (file) {
            case FileAlreadyExistsException taken -> "there is a file of that name";
            case AccessDeniedException denied -> "permission is denied";
            default -> file.getReason() == null ? "it cannot be made" : file.getReason();
          };
      return "'" + file.getFile() + "' cannot be written: " + reason + ".";
    }
    return failure.getMessage() + ".";
  }
}
