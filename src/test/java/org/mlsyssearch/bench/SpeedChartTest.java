package org.mlsyssearch.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeedChartTest {

  private static final Map<SpeedKind, Map<Integer, Double>> GROWTH =
      Map.of(
          SpeedKind.NAME, new TreeMap<>(Map.of(2_000, 0.5, 1_000_000, 0.8)),
          SpeedKind.QUESTION, new TreeMap<>(Map.of(2_000, 1.0, 1_000_000, 9.0)));

  @Test
  void eachClassThatWasMeasuredHasALine() {
    var lines = SpeedChart.of(GROWTH).getSeriesMap();
    assertEquals(Set.of(SpeedKind.NAME.label(), SpeedKind.QUESTION.label()), lines.keySet());
    var question = lines.get(SpeedKind.QUESTION.label());
    assertArrayEquals(new double[] {2_000, 1_000_000}, question.getXData());
    assertArrayEquals(new double[] {1, 9}, question.getYData());
  }

  @Test
  void theChartIsAPicture(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("speed.png");
    SpeedChart.draw(GROWTH, file);
    assertEquals(1100, ImageIO.read(file.toFile()).getWidth());
  }
}
