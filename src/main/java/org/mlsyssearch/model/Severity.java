package org.mlsyssearch.model;

import java.util.Locale;

/** How bad what a diagnostic tells is. */
public enum Severity {
  /** Something was passed over on purpose; nothing to do. */
  NOTE,
  /** Something is probably not as its owner meant it. */
  WARNING,
  /** Something could not be read. */
  ERROR;

  /** The word in a diagnostic line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
