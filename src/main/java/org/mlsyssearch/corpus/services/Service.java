package org.mlsyssearch.corpus.services;

import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.record.StatedRecord;
import tools.jackson.databind.JsonNode;

/** The services whose records are read, each told by members that no other has. */
public enum Service {
  OPEN_ALEX {
    @Override
    public boolean isOf(JsonNode record) {
      return record.has("authorships") || startsWith(record, "id", "https://openalex.org/");
    }

    @Override
    public void read(JsonNode record, StatedRecord stated) {
      OpenAlex.read(record, stated);
    }
  },
  SEMANTIC_SCHOLAR {
    @Override
    public boolean isOf(JsonNode record) {
      return record.has("paperId") || record.has("externalIds") || record.has("corpusid");
    }

    @Override
    public void read(JsonNode record, StatedRecord stated) {
      SemanticScholar.read(record, stated);
    }
  },
  ZOTERO {
    @Override
    public boolean isOf(JsonNode record) {
      return record.has("itemType");
    }

    @Override
    public void read(JsonNode record, StatedRecord stated) {
      Zotero.read(record, stated);
    }
  },
  CROSSREF {
    @Override
    public boolean isOf(JsonNode record) {
      return record.has("DOI") && (record.has("reference-count") || record.has("indexed"));
    }

    @Override
    public void read(JsonNode record, StatedRecord stated) {
      Crossref.read(record, stated);
    }
  };

  /** Whether a record is one of this service. */
  public abstract boolean isOf(JsonNode record);

  /** Tells what a record of this service states. */
  public abstract void read(JsonNode record, StatedRecord stated);

  /** The service of a record; null if it is none of these. */
  public static @Nullable Service of(JsonNode record) {
    for (Service service : values()) {
      if (service.isOf(record)) {
        return service;
      }
    }
    return null;
  }

  private static boolean startsWith(JsonNode record, String member, String beginning) {
    String text = Json.text(record, member);
    return text != null && text.startsWith(beginning);
  }
}
