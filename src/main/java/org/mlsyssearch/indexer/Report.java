package org.mlsyssearch.indexer;

import org.mlsyssearch.model.Paper;

/** Reports what a run found. */
interface Report {

  /** Takes each paper in turn. */
  void paper(Paper paper);

  /** Ends the report. */
  void end(Summary summary);
}
