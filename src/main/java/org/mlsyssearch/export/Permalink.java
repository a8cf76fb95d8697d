package org.mlsyssearch.export;

import org.mlsyssearch.model.PaperId;

/** The address of a paper's own page. */
@FunctionalInterface
public interface Permalink {

  /** The address of a paper's page, absolute or from the server's root. */
  String of(PaperId id);
}
