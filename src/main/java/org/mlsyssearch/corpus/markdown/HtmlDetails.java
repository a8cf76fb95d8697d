package org.mlsyssearch.corpus.markdown;

/** Tells where {@code <details>} begin and end, each with the summary that follows its tag. */
final class HtmlDetails {

  private final HtmlBlockReader.Sink sink;
  private int open;
  private boolean summaryAwaited;

  HtmlDetails(HtmlBlockReader.Sink sink) {
    this.sink = sink;
  }

  boolean isOpen() {
    return open > 0;
  }

  void start() {
    enter();
    open++;
    summaryAwaited = true;
  }

  /** A summary; a second one in the same details begins others. */
  void summary(String text) {
    if (!summaryAwaited) {
      sink.leaveDetails();
    }
    summaryAwaited = false;
    sink.enterDetails(text);
  }

  /** Tells of details that have begun, should no summary have done so. */
  void enter() {
    if (summaryAwaited) {
      summaryAwaited = false;
      sink.enterDetails("");
    }
  }

  void end() {
    if (open > 0) {
      enter();
      open--;
      sink.leaveDetails();
    }
  }
}
