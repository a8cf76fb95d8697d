package org.mlsyssearch.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.search.IndexUnusableException;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.StaleCursorException;
import org.mlsyssearch.search.TimeBudget;
import org.mlsyssearch.server.api.ApiRoutes;
import org.mlsyssearch.server.api.MatchApi;
import org.mlsyssearch.server.connections.Door;
import org.mlsyssearch.server.connections.Requests;
import org.mlsyssearch.server.docs.DocsRoutes;
import org.mlsyssearch.server.exports.ExportRoutes;
import org.mlsyssearch.server.feeds.CrawlerRoutes;
import org.mlsyssearch.server.feeds.FeedRoutes;
import org.mlsyssearch.server.feeds.OpenSearchRoutes;
import org.mlsyssearch.server.http.Answers;
import org.mlsyssearch.server.http.Front;
import org.mlsyssearch.server.http.JettyErrors;
import org.mlsyssearch.server.http.Problem;
import org.mlsyssearch.server.http.ProblemReply;
import org.mlsyssearch.server.http.Router;
import org.mlsyssearch.server.http.Routes;
import org.mlsyssearch.server.http.Site;
import org.mlsyssearch.server.http.Urls;
import org.mlsyssearch.server.http.WorkPool;
import org.mlsyssearch.server.ops.AccessLog;
import org.mlsyssearch.server.ops.Clients;
import org.mlsyssearch.server.ops.Metrics;
import org.mlsyssearch.server.ops.OpsRoutes;
import org.mlsyssearch.server.ops.RateLimit;
import org.mlsyssearch.server.ops.RequestRecorder;
import org.mlsyssearch.server.pages.BrowseRoutes;
import org.mlsyssearch.server.pages.MatchRoutes;
import org.mlsyssearch.server.pages.PaperRoutes;
import org.mlsyssearch.server.report.ReportRoutes;
import org.mlsyssearch.server.seen.FirstSeen;
import org.mlsyssearch.server.web.PageFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server over one index.
 *
 * <p>{@link #start} it once, {@link #close} it once; the index stays the caller's. An {@link
 * IndexWatcher} switches to a new commit of the index; each response comes from one commit.
 */
public final class SearchApp implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SearchApp.class);

  /** How long it may take to refuse what still waits when the grace time is over. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(1);

  /** How often a server that stops looks whether all is answered. */
  private static final Duration LOOK = Duration.ofMillis(10);

  private final Settings settings;
  private final Site site;
  private final ProblemReply problems;
  private final IndexWatcher watcher;
  private final Answers answers;
  private final Metrics metrics;
  private final Gate gate;
  private final RequestRecorder recorder;
  private final WorkPool searches;
  private final WorkPool exports;
  private final Requests requests = new Requests();
  private final Javalin javalin;
  private final List<String> paths = new ArrayList<>();
  private final Set<String> taking = ConcurrentHashMap.newKeySet();

  /** A server without an access log, whose feeds are dated for as long as it runs. */
  public SearchApp(SearchIndex index, Settings settings) {
    this(index, settings, null, FirstSeen.inMemory());
  }

  /**
   * A server.
   *
   * @param log where each request is noted; null for nowhere; stays the caller's
   * @param seen when papers were first seen, for feeds and sitemap
   */
  public SearchApp(SearchIndex index, Settings settings, @Nullable AccessLog log, FirstSeen seen) {
    this.settings = settings;
    this.site = new Site(index, new Urls(settings.baseUrl(), settings.behindProxy()), seen);
    this.problems = new ProblemReply(site);
    this.watcher = new IndexWatcher(index, settings.poll(), seen);
    int most = settings.limits().maxSearches();
    this.searches = pool("search", most);
    WorkPool pool = searches;
    this.answers = new Answers(index, settings.answerBytes(), () -> pool.waiting() > 0);
    this.metrics = new Metrics(index);
    metrics.count("mlsys.answers.remembered", "Answers sent anew", answers, Answers::hits);
    metrics.count("mlsys.answers.made", "Answers made", answers, Answers::misses);
    metrics.gauge("mlsys.answers.bytes", "Memory of remembered answers", answers, Answers::bytes);
    metrics.count("mlsys.index.reloads", "New commits taken over", watcher, IndexWatcher::reloads);
    metrics.gauge(
        "mlsys.index.trouble",
        "1 while the newest commit cannot be used",
        watcher,
        one -> one.trouble() == null ? 0 : 1);
    if (log != null) {
      metrics.count("mlsys.log.dropped", "Access log lines dropped", log, AccessLog::dropped);
    }
    Clients clients = new Clients(settings.behindProxy());
    double rate = settings.limits().maxRequestsPerSecond();
    this.gate = new Gate(rate > 0 ? new RateLimit(rate, System::nanoTime) : null, clients, taking);
    this.recorder = new RequestRecorder(metrics, log, clients);
    this.exports = pool("export", 2 * most);
    metrics.gauge("mlsys.requests.working", "Requests worked on", this, one -> one.working());
    metrics.gauge("mlsys.requests.waiting", "Requests that wait", this, one -> one.waiting());
    metrics.gauge("mlsys.connections", "Open connections", this, one -> one.connections());
    metrics.count("mlsys.requests.refused", "Requests refused", this, one -> one.refusals());
    metrics.count(
        "mlsys.requests.abandoned",
        "Requests whose clients went before their turn came",
        this,
        one -> one.searches.abandoned() + one.exports.abandoned());
    this.javalin = Javalin.create(this::configure);
  }

  private WorkPool pool(String name, int threads) {
    Limits limits = settings.limits();
    return new WorkPool(name, threads, limits.maxWaiting(), limits.searchTime());
  }

  /** Every group of addresses; the first that knows a path answers. */
  private List<Routes> routes() {
    return List.of(
        new ApiRoutes(site, answers),
        new MatchApi(site),
        new ExportRoutes(site),
        new DocsRoutes(site),
        new OpsRoutes(site.index(), metrics, watcher::trouble),
        new PaperRoutes(site),
        new BrowseRoutes(site),
        new MatchRoutes(site),
        new ReportRoutes(site),
        new FeedRoutes(site),
        new CrawlerRoutes(site),
        new OpenSearchRoutes(site),
        new PageFiles(site.index(), settings.web()));
  }

  /**
   * Begins to listen and to look for new commits.
   *
   * @throws io.javalin.util.JavalinBindException if the port is taken
   */
  public void start() {
    javalin.start();
    watcher.start();
  }

  /** The port it listens on. */
  public int port() {
    return javalin.port();
  }

  /** Every path that is answered, as it was registered. */
  public List<String> paths() {
    return List.copyOf(paths);
  }

  /**
   * Stops: lets nobody in any more, answers what was asked, for the grace time at most, then
   * refuses what still waits and cuts off the rest.
   */
  @Override
  public void close() {
    requests.stopTaking();
    watcher.close();
    Door door = door();
    door.close();
    if (!isDone(door, settings.limits().grace())) {
      searches.close();
      exports.close();
      if (!isDone(door, LAST_WORDS)) {
        LOG.warn("The server stops and cuts off what it has not answered: {}", requests.underWay());
      }
    }
    javalin.stop();
    searches.close();
    exports.close();
  }

  /** Waits until everything that was asked is answered; false if it is not after that time. */
  private boolean isDone(Door door, Duration most) {
    long end = System.nanoTime() + most.toNanos();
    while (requests.underWay() > 0 || !door.isQuiet()) {
      if (System.nanoTime() >= end) {
        return requests.underWay() == 0;
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
    return true;
  }

  private int working() {
    return searches.working() + exports.working();
  }

  private int waiting() {
    return searches.waiting() + exports.waiting();
  }

  private int connections() {
    return door().getConnectedEndPoints().size();
  }

  private Door door() {
    return (Door) javalin.jettyServer().server().getConnectors()[0];
  }

  private long refusals() {
    return searches.refused() + exports.refused();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.http.defaultContentType = "application/octet-stream";
    config.jetty.modifyServer(server -> {
      Front front = new Front(settings.baseUrl());
      front.setHandler(requests);
      server.setHandler(front);
      server.setErrorHandler(new JettyErrors());
      server.setRequestLog(recorder);
    });
    config.jetty.addConnector((server, http) -> door(server, http));
    config.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setRequestHeaderSize(32_768);
    });
    config.router.javaLangErrorHandler((response, error) -> {
      LOG.error("A request failed", error);
      response.setStatus(Problem.Type.INTERNAL_ERROR.status());
    });
    config.routes.before(gate::check);
    config.routes.after(this::endConnection);
    config.routes.exception(Problem.class, (problem, ctx) -> problems.send(ctx, problem));
    config.routes.exception(
        StaleCursorException.class,
        (e, ctx) ->
            problems.send(ctx, Problem.of(Problem.Type.STALE_CURSOR, sentence(e.getMessage()))));
    config.routes.exception(IndexUnusableException.class, (e, ctx) -> unusable(ctx, e));
    config.routes.exception(
        TimeBudget.OverspentException.class, (e, ctx) -> problems.send(ctx, tooSlow()));
    config.routes.exception(HttpResponseException.class, (e, ctx) -> refused(ctx, e));
    config.routes.exception(Exception.class, (e, ctx) -> failed(ctx, e));
    Router router = new Router(config.routes, site.index(), searches, exports);
    routes().forEach(group -> group.addTo(router));
    paths.addAll(router.paths());
    taking.addAll(router.taking());
  }

  private Connector door(Server server, HttpConfiguration http) {
    Limits limits = settings.limits();
    Door door = new Door(server, http, limits.maxConnections(), limits.clientTime());
    door.setHost(settings.host());
    door.setPort(settings.port());
    return door;
  }

  private void endConnection(Context ctx) {
    if (requests.hasStoppedTaking()) {
      ctx.header("Connection", "close");
    }
  }

  private void refused(Context ctx, HttpResponseException e) {
    problems.send(
        ctx,
        e.getStatus() == 404
            ? Problem.of(
                Problem.Type.NOT_FOUND, "There is nothing at '" + ctx.path() + "'; start at '/'.")
            : Problem.of(Problem.Type.BAD_REQUEST, sentence(e.getMessage())));
  }

  private void unusable(Context ctx, IndexUnusableException e) {
    problems.send(
        ctx,
        Problem.of(Problem.Type.NOT_READY, sentence(e.getMessage()))
            .withHeader("Retry-After", "5"));
  }

  private void failed(Context ctx, Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IndexUnusableException unusable) {
        unusable(ctx, unusable);
        return;
      }
    }
    if (Requests.isClientGone(ctx)) {
      return;
    }
    LOG.error("{} {} failed", ctx.req().getMethod(), ctx.path(), e);
    problems.send(ctx, Problem.of(Problem.Type.INTERNAL_ERROR, "The server failed; see its log."));
  }

  private Problem tooSlow() {
    return Problem.of(
        Problem.Type.TOO_SLOW,
        "This takes longer than the %s s that a search may take; ask for less, such as fewer words"
                .formatted(settings.limits().searchTime().toNanos() / 1e9)
            + " or facets.");
  }

  private static String sentence(@Nullable String message) {
    return message == null ? "The request cannot be read." : message;
  }
}
