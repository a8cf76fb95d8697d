package org.mlsyssearch.export;

import java.io.IOException;
import java.io.Writer;
import org.mlsyssearch.model.Paper;
import tools.jackson.core.JsonGenerator;

/** One {@link RecordJson} object per line; the indexer reads it back. */
final class NdjsonWriter implements PaperWriter {

  private final Writer out;
  private final Permalink permalink;

  NdjsonWriter(Writer out, Permalink permalink) {
    this.out = out;
    this.permalink = permalink;
  }

  @Override
  public void begin() {}

  @Override
  public void paper(Paper paper) throws IOException {
    try (JsonGenerator json = JsonText.to(out)) {
      RecordJson.write(json, paper, permalink.of(paper.id()));
    }
    out.write('\n');
  }

  @Override
  public void end() {}
}
