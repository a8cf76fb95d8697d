package org.mlsyssearch.jars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * {@code action.yml}: its script runs as it stands there, and the ready workflow uses its inputs.
 */
class ActionIT {

  private static final Path ROOT =
      Path.of(System.getProperty("project.root", ".")).toAbsolutePath();

  @TempDir Path repository;

  private static Map<?, ?> yaml(String file) throws IOException {
    Object read =
        new Load(LoadSettings.builder().build())
            .loadFromString(Files.readString(ROOT.resolve(file)));
    return (Map<?, ?>) read;
  }

  private static Map<?, ?> map(Map<?, ?> in, String key) {
    return (Map<?, ?>) in.get(key);
  }

  private static Stream<Map<?, ?>> steps(Map<?, ?> in) {
    return ((List<?>) in.get("steps")).stream().map(step -> (Map<?, ?>) step);
  }

  private int check(String list, String strict, String notes, StringBuilder out) throws Exception {
    Map<?, ?> step =
        steps(map(yaml("action.yml"), "runs"))
            .filter(each -> "Check".equals(each.get("name")))
            .findFirst()
            .orElseThrow();
    assertEquals(Set.of("JAR", "LIST", "STRICT", "NOTES"), map(step, "env").keySet());
    Path said = Files.createTempFile(repository, ".said", "");
    ProcessBuilder shell =
        new ProcessBuilder(
                "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", (String) step.get("run"))
            .directory(repository.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    shell.environment().put("JAR", ROOT.resolve("indexer.jar").toString());
    shell.environment().put("LIST", list);
    shell.environment().put("STRICT", strict);
    shell.environment().put("NOTES", notes);
    Process process = shell.start();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), "took over five minutes");
    out.append(Files.readString(said));
    return process.exitValue();
  }

  @Test
  void annotatesTheLinesThatWereNotUnderstood() throws Exception {
    Files.createDirectories(repository.resolve("-lists; exit 3"));
    Files.writeString(
        repository.resolve("-lists; exit 3").resolve("few.md"),
        """
        # Few

        - [OSDI '22] Zebra: Serving Models with Stripes [[p](https://arxiv.org/abs/2211.00001)]
        - **Google**: LiteRT and LiteRT-LM, MediaPipe, Gemini Nano
        """);
    StringBuilder out = new StringBuilder();
    assertEquals(0, check("-lists; exit 3", "false", "true", out), out::toString);
    assertTrue(
        out.toString().contains("::warning file=-lists; exit 3/few.md,line=4,"), out::toString);
    assertEquals(1, check("-lists; exit 3", "true", "false", out), out::toString);
  }

  @Test
  void theReadyWorkflowGivesInputsThatTheActionHas() throws Exception {
    Map<?, ?> job = map(map(yaml("docs/check-list.yml"), "jobs"), "check");
    Map<?, ?> use =
        steps(job)
            .filter(step -> String.valueOf(step.get("uses")).contains("mlsys-search"))
            .findFirst()
            .orElseThrow();
    Set<?> inputs = map(yaml("action.yml"), "inputs").keySet();
    assertTrue(inputs.containsAll(map(use, "with").keySet()), inputs.toString());
  }
}
