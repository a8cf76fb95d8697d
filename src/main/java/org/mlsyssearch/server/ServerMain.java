package org.mlsyssearch.server;

import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.backend.Backend;
import org.mlsyssearch.backend.BackendOptions;
import org.mlsyssearch.backend.Backends;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.meaning.Encoder;
import org.mlsyssearch.meaning.Encoders;
import org.mlsyssearch.meaning.Use;
import org.mlsyssearch.search.IndexUnusableException;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.server.ops.AccessLog;
import org.mlsyssearch.server.params.DidYouMean;
import org.mlsyssearch.server.seen.FirstSeen;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The command {@code java -jar server.jar}.
 *
 * <p>Exit codes: 0 for {@code --help} and {@code --version} and where SIGTERM or Ctrl-C ended the
 * server, 1 if it cannot start, 2 for wrong usage.
 */
@Command(
    name = "java -jar server.jar",
    description = "Serves the search page and the JSON API over an index.",
    mixinStandardHelpOptions = true,
    versionProvider = ServerMain.Version.class,
    defaultValueProvider = EnvironmentDefaults.class,
    sortOptions = false,
    usageHelpWidth = 100,
    footer = {
      "",
      "Every option can be set in the environment too: MLSYS_ and its name in capitals, with",
      "underscores, such as MLSYS_BASE_URL. What is given on the command line wins.",
      "Exit codes: 0 help, version, and stopped by SIGTERM or Ctrl-C, 1 cannot start, 2 wrong"
          + " usage."
    })
public final class ServerMain implements Callable<Integer> {

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "The index that indexer.jar made (default: ${DEFAULT-VALUE}).")
  private Path index = Path.of("index");

  @Mixin private BackendOptions backend = new BackendOptions();

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description =
          "The address to listen on; 0.0.0.0 for every one of this machine (default:"
              + " ${DEFAULT-VALUE}).")
  private String host = "localhost";

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port to listen on; 0 for any free one (default: ${DEFAULT-VALUE}).")
  private int port = 8080;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description =
          "The address under which people reach the server, with the path a reverse proxy adds;"
              + " links and feeds use it (default: what each request says).")
  private @Nullable URI baseUrl;

  @Option(
      names = "--behind-proxy",
      description =
          "Believe Forwarded and X-Forwarded-* headers. Only where a proxy that sets them is the"
              + " sole way in.")
  private boolean behindProxy;

  @Option(
      names = "--max-requests-per-second",
      paramLabel = "N",
      description =
          "Requests a second of one client on average, ten seconds' worth at once; 0 for no limit"
              + " (default: ${DEFAULT-VALUE}).")
  private double maxRequestsPerSecond = Limits.DEFAULT.maxRequestsPerSecond();

  @Option(
      names = "--max-searches",
      paramLabel = "N",
      description =
          "Requests worked on at once; of exports, which wait for their readers, twice as many"
              + " (default: the processors, and two at least).")
  private int maxSearches = Limits.DEFAULT.maxSearches();

  @Option(
      names = "--max-waiting",
      paramLabel = "N",
      description =
          "Requests that wait for their turn; more are answered 503 (default: ${DEFAULT-VALUE}).")
  private int maxWaiting = Limits.DEFAULT.maxWaiting();

  @Option(
      names = "--search-time",
      paramLabel = "SECONDS",
      description =
          "The longest a request is worked on before it is answered 503 (default:"
              + " ${DEFAULT-VALUE}).")
  private double searchTime = seconds(Limits.DEFAULT.searchTime());

  @Option(
      names = "--max-connections",
      paramLabel = "N",
      description = "Connections open at once; others wait (default: ${DEFAULT-VALUE}).")
  private int maxConnections = Limits.DEFAULT.maxConnections();

  @Option(
      names = "--client-time",
      paramLabel = "SECONDS",
      description =
          "The longest a client may take to send the head of a request, and the time over which it"
              + " must send or read 1,000 bytes a second (default: ${DEFAULT-VALUE}).")
  private double clientTime = seconds(Limits.DEFAULT.clientTime());

  @Option(
      names = "--grace",
      paramLabel = "SECONDS",
      description =
          "How long requests under way may take once the server is told to stop (default:"
              + " ${DEFAULT-VALUE}).")
  private double grace = seconds(Limits.DEFAULT.grace());

  @Option(
      names = "--access-log",
      paramLabel = "FILE",
      description = "Append one JSON line per request to a file; - for standard output.")
  private @Nullable String accessLog;

  @Option(
      names = "--poll",
      paramLabel = "SECONDS",
      description = "How often to look for a new index (default: ${DEFAULT-VALUE}).")
  private double poll = 1;

  @Option(
      names = "--answers",
      paramLabel = "MB",
      description =
          "Memory for answers that are remembered; 0 to remember none (default: a sixteenth of the"
              + " heap, 64 at most).")
  private int answers = Settings.DEFAULT_ANSWER_MEGABYTES;

  @Option(
      names = "--meaning",
      paramLabel = "USE",
      description =
          "Whether papers are found by meaning too: auto, where meaning.jar lies beside this jar"
              + " and the index was made with it; on, which refuses to start without; off (default:"
              + " ${DEFAULT-VALUE}).")
  private Use meaning = Use.auto;

  @Option(
      names = "--web",
      paramLabel = "DIR",
      description = "Serve the page's files from a folder, read anew for each request.")
  private @Nullable Path web;

  private final PrintWriter out;
  private final PrintWriter err;

  ServerMain(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int exitCode = run(out, err, args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  /** Starts the server, which goes on after the return; returns an exit code. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(new ServerMain(out, err))
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler(ServerMain::wrongUsage)
        .execute(args);
  }

  @Override
  public Integer call() {
    try {
      serve(settings());
      return 0;
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      return 2;
    } catch (IndexUnusableException e) {
      err.println(e.getMessage());
    } catch (JavalinBindException e) {
      err.printf(
          "The server cannot listen on %s:%d: %s; stop what listens there or choose another with"
              + " --port or --host.%n",
          host, port, cause(e));
    } catch (IOException e) {
      err.println("The server cannot start: " + e + ".");
    }
    return 1;
  }

  private Settings settings() {
    Path pages = web;
    if (pages != null && !Files.isRegularFile(pages.resolve("index.html"))) {
      throw new IllegalArgumentException(
          "The folder '" + pages + "' has no index.html; give --web the folder with the page.");
    }
    return new Settings(
        host,
        port,
        pages,
        baseUrl,
        behindProxy,
        new Limits(
            maxRequestsPerSecond,
            maxSearches,
            maxWaiting,
            maxConnections,
            duration(searchTime),
            duration(clientTime),
            duration(grace)),
        duration(poll),
        answers * 1_000_000L);
  }

  private static Duration duration(double seconds) {
    return Duration.ofNanos((long) (seconds * 1e9));
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  private void serve(Settings settings) throws IOException {
    Backend remote = backend.backend(name -> System.getenv(String.valueOf(name)));
    SearchIndex open =
        remote == null ? LuceneIndex.open(index, encoder()) : Backends.find().open(remote);
    Path seen = remote == null ? index : Path.of(remote.indexName());
    AccessLog log = accessLog == null ? null : new AccessLog(stream(accessLog));
    SearchApp app = new SearchApp(open, settings, log, FirstSeen.beside(seen));
    try {
      app.start();
    } catch (JavalinBindException e) {
      stop(app, open, log);
      throw e;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(app, open, log), "stop"));
    out.printf(
        Locale.ROOT,
        "mlsys-search serves %,d %s on %s%n",
        open.info().papers(),
        open.info().papers() == 1 ? "paper" : "papers",
        address(settings, app.port()));
  }

  private @Nullable Encoder encoder() {
    Encoder encoder = meaning == Use.off ? null : Encoders.find(err::println);
    if (encoder == null && meaning == Use.on) {
      throw new IllegalArgumentException(
          "No encoder is there: put "
              + Encoders.JAR
              + " beside server.jar, or leave out --meaning on.");
    }
    return encoder;
  }

  private OutputStream stream(String name) throws IOException {
    return name.equals("-")
        ? System.out
        : Files.newOutputStream(
            Path.of(name), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Ends the process as asked: Java itself would tell the signal by the exit code 143. */
  private static void end(SearchApp app, SearchIndex index, @Nullable AccessLog log) {
    try {
      stop(app, index, log);
    } finally {
      Runtime.getRuntime().halt(0);
    }
  }

  private static void stop(SearchApp app, SearchIndex index, @Nullable AccessLog log) {
    app.close();
    if (log != null) {
      log.close();
    }
    try {
      index.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String address(Settings settings, int port) {
    String host = settings.host();
    boolean any = host.equals("0.0.0.0") || host.equals("::") || host.equals("127.0.0.1");
    return "http://"
        + (any ? "localhost" : host.indexOf(':') < 0 ? host : "[" + host + "]")
        + ":"
        + port
        + "/";
  }

  private static String cause(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
  }

  private static int wrongUsage(CommandLine.ParameterException e, String[] args) {
    PrintWriter err = e.getCommandLine().getErr();
    if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
      String given = unmatched.getUnmatched().getFirst();
      List<String> names =
          e.getCommandLine().getCommandSpec().options().stream()
              .map(CommandLine.Model.OptionSpec::longestName)
              .toList();
      String near = DidYouMean.nearest(given, names);
      err.println(
          "Unknown option '"
              + given
              + "'; "
              + (near == null ? "--help lists all." : "did you mean '" + near + "'?"));
    } else {
      err.println(e.getMessage() + "; --help lists all options.");
    }
    return 2;
  }

  /** The jar's version. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = ServerMain.class.getPackage().getImplementationVersion();
      return new String[] {"mlsys-search " + (version == null ? "(not packaged)" : version)};
    }
  }
}
