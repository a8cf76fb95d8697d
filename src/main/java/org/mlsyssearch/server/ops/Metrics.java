package org.mlsyssearch.server.ops;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.mlsyssearch.search.IndexInfo;
import org.mlsyssearch.search.SearchIndex;

/**
 * What the server counts and measures, in Prometheus' text form: latencies by route, the index, the
 * JVM. Thread-safe.
 */
public final class Metrics {

  private static final Duration[] BUCKETS =
      java.util.stream.DoubleStream.of(0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000)
          .mapToObj(millis -> Duration.ofNanos((long) (millis * 1e6)))
          .toArray(Duration[]::new);

  private record Key(String method, String route, int status) {}

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final ConcurrentMap<Key, Timer> requests = new ConcurrentHashMap<>();
  private final SearchIndex index;
  private volatile String shownVersion = "";

  /** Measures of a server over an index. */
  public Metrics(SearchIndex index) {
    this.index = index;
    gauge("mlsys.index.papers", "Papers in the index", info -> info.papers());
    gauge("mlsys.index.size.bytes", "Size of the index on disk", info -> info.sizeBytes());
    gauge(
        "mlsys.index.built.timestamp.seconds",
        "When the index was built",
        info -> info.corpus().builtAt().getEpochSecond());
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  /** A counter that is read where it is kept. */
  public <T> void count(String name, String help, T holder, ToDoubleFunction<T> value) {
    FunctionCounter.builder(name, holder, value).description(help).register(registry);
  }

  /** A gauge that is read where it is kept. */
  public <T> void gauge(String name, String help, T holder, ToDoubleFunction<T> value) {
    Gauge.builder(name, holder, value).description(help).register(registry);
  }

  /** Notes a request. */
  public void request(String method, String route, int status, long nanos) {
    requests
        .computeIfAbsent(new Key(method, route, status), this::timer)
        .record(nanos, TimeUnit.NANOSECONDS);
  }

  /** Everything, in Prometheus' text form 0.0.4. */
  public String scrape() {
    showVersion();
    return registry.scrape();
  }

  private Timer timer(Key key) {
    return Timer.builder("http.server.requests")
        .description("Time from the first byte read to the last byte handed to the network")
        .tag("method", key.method)
        .tag("route", key.route)
        .tag("status", Integer.toString(key.status))
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }

  private void gauge(String name, String help, ToDoubleFunction<IndexInfo> value) {
    gauge(name, help, index, holder -> value.applyAsDouble(holder.info()));
  }

  /** Replaces the gauge whose label is the index's version where there is a new one. */
  private synchronized void showVersion() {
    String version = index.info().version();
    if (!version.equals(shownVersion)) {
      var old = registry.find("mlsys.index.info").gauge();
      if (old != null) {
        registry.remove(old);
      }
      Gauge.builder("mlsys.index.info", () -> 1)
          .description("The version of the index as a label")
          .tag("version", version)
          .register(registry);
      shownVersion = version;
    }
  }
}
