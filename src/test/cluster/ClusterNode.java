import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.common.settings.Settings;

/**
 * Nodes of an OpenSearch cluster on this machine alone, in a JVM and on a class path of their own:
 * OpenSearch brings another Lucene. Java runs this file as it is, with the class path that {@code
 * mvn antrun:run@cluster} writes to {@code target/cluster/class-path}.
 *
 * <p>Arguments: the folder of the data; the number of the node to start, from 1, or {@code all};
 * the HTTP ports of all nodes, with commas; their transport ports. It ends when its standard input
 * does, and so with the process that started it. Where it starts all nodes, it makes the file
 * {@code ready} in the folder once they are a cluster.
 */
final class ClusterNode {

  private static final String HOST = "127.0.0.1";
  private static final String ALL = "all";
  private static final String READY = "ready";

  private ClusterNode() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    String started = arguments[1];
    List<Integer> httpPorts = ports(arguments[2]);
    List<Integer> transportPorts = ports(arguments[3]);
    Thread end = new Thread(ClusterNode::endWithInput, "end");
    end.setDaemon(true);
    end.start();
    Nodes nodes = new Nodes(started, httpPorts);
    nodes.onBuild((number, settings) -> set(number, transportPorts, settings));
    nodes.build(
        "-basePath",
        arguments[0],
        "-clusterName",
        "mlsys-search-" + transportPorts.get(0),
        "-numOfNode",
        Integer.toString(httpPorts.size()));
    if (started.equals(ALL)) {
      nodes.ensureYellow();
      Files.createFile(Path.of(arguments[0], READY));
    }
    Thread.currentThread().join();
  }

  private static List<Integer> ports(String text) {
    return Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
  }

  private static void endWithInput() {
    try (InputStream in = System.in) {
      while (in.read() >= 0) {
        // Nothing is told to a node.
      }
    } catch (IOException e) {
      // The process that started it is gone.
    }
    Runtime.getRuntime().halt(0);
  }

  private static void set(int number, List<Integer> transportPorts, Settings.Builder settings) {
    settings
        .put("network.host", HOST)
        .put("transport.port", transportPorts.get(number - 1))
        .putList("discovery.seed_hosts", transportPorts.stream().map(p -> HOST + ":" + p).toList())
        // The first of several does not wait for those that start after it.
        .put("discovery.initial_state_timeout", "0s")
        // A disk that is nearly full is no reason to refuse a trial.
        .put("cluster.routing.allocation.disk.threshold_enabled", false)
        // Many small indexes on one small machine.
        .put("cluster.max_shards_per_node", 5000)
        // An index comes into being by our own request alone, with its mapping.
        .put("action.auto_create_index", false);
  }

  /** Starts those nodes of a cluster that belong in this process. */
  private static final class Nodes extends OpenSearchRunner {
    private final String started;
    private final List<Integer> httpPorts;

    Nodes(String started, List<Integer> httpPorts) {
      this.started = started;
      this.httpPorts = httpPorts;
    }

    @Override
    protected void execute(int number) {
      if (started.equals(ALL) || started.equals(Integer.toString(number))) {
        super.execute(number);
      }
    }

    @Override
    protected int getAvailableHttpPort(int number) {
      return httpPorts.get(number - 1);
    }
  }
}
