package org.mlsyssearch.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;

/** Draws how the median of each class of requests grows with the number of papers. */
final class SpeedChart {

  private static final int WIDTH = 1100;
  private static final int HEIGHT = 640;

  private SpeedChart() {}

  /** Writes the chart as a PNG file, which is replaced. */
  static void draw(Map<SpeedKind, Map<Integer, Double>> growth, Path file) throws IOException {
    BitmapEncoder.saveBitmap(of(growth), file.toString(), BitmapFormat.PNG);
  }

  /**
   * A chart with a line for each class, both axes logarithmic.
   *
   * @param growth milliseconds by number of papers
   */
  static XYChart of(Map<SpeedKind, Map<Integer, Double>> growth) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title("Median of a request by number of papers")
            .xAxisTitle("papers")
            .yAxisTitle("milliseconds")
            .theme(Styler.ChartTheme.Matlab)
            .build();
    chart.getStyler().setXAxisLogarithmic(true);
    chart.getStyler().setYAxisLogarithmic(true);
    chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideE);
    growth.forEach((kind, medians) -> {
      List<Integer> papers = new ArrayList<>(medians.keySet());
      List<Double> milliseconds = new ArrayList<>(medians.values());
      chart.addSeries(kind.label(), papers, milliseconds);
    });
    return chart;
  }
}
