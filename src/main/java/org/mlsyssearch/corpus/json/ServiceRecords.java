package org.mlsyssearch.corpus.json;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.mlsyssearch.corpus.record.RecordDrafts;
import org.mlsyssearch.corpus.record.StatedRecord;
import org.mlsyssearch.corpus.services.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the answers of services: each record as a tree, and of what is wrapped around records
 * nothing. Records of no known service are handed on. Used for one file.
 *
 * <pre>
 * answer  = record | { wrapper: ( record | [ answer* ] ), other members }
 * wrapper = "results" (OpenAlex) | "message" "items" (Crossref) | "data" (Semantic Scholar, Zotero) | ...
 * </pre>
 */
final class ServiceRecords implements JsonRecords.Handler {

  private static final Set<String> WRAPPERS =
      Set.of(
          "results",
          "message",
          "items",
          "data",
          "recommendedPapers",
          "citedPaper",
          "citingPaper",
          "papers",
          "works");

  /** Members that tell a service's record, or that stand around records. */
  private static final Set<String> MARKS =
      Set.of(
          "authorships",
          "publication_year",
          "paperId",
          "externalIds",
          "corpusid",
          "itemType",
          "message-type",
          "reference-count");

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final RecordDrafts drafts;
  private final JsonRecords.Handler others;

  ServiceRecords(RecordDrafts drafts, JsonRecords.Handler others) {
    this.drafts = drafts;
    this.others = others;
  }

  /** Whether a file that begins so is a service's answer. */
  static boolean isAnswer(byte[] beginning, JsonFactory factory) {
    Set<String> names = new HashSet<>();
    try (JsonParser json = factory.createParser(ObjectReadContext.empty(), beginning)) {
      int depth = 0;
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (token == JsonToken.PROPERTY_NAME) {
          names.add(json.currentName());
          if (depth == 1 && WRAPPERS.contains(json.currentName())) {
            return true;
          }
        }
      }
    } catch (JacksonException endsInTheMiddle) {
      // What was seen until here decides.
    }
    names.retainAll(MARKS);
    return !names.isEmpty();
  }

  @Override
  public int read(JsonParser json, JsonRecords.Places places) throws IOException {
    JsonRecords.Place place = places.of(json.currentTokenLocation());
    ObjectNode record = MAPPER.createObjectNode();
    boolean wraps = false;
    int records = 0;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken token = json.nextToken();
      if (WRAPPERS.contains(name) && token.isStructStart()) {
        wraps = true;
        records += wrapped(json, places);
      } else {
        record.set(name, MAPPER.readTree(json));
      }
    }
    if (wraps) {
      return records;
    }
    one(record, place);
    return 1;
  }

  private int wrapped(JsonParser json, JsonRecords.Places places) throws IOException {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      return read(json, places);
    }
    int records = 0;
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        records += read(json, places);
      } else {
        json.skipChildren();
      }
    }
    return records;
  }

  private void one(ObjectNode record, JsonRecords.Place place) throws IOException {
    Service service = Service.of(record);
    if (service == null) {
      try (JsonParser again = MAPPER.treeAsTokens(record)) {
        again.nextToken();
        others.read(again, where -> place);
      }
      return;
    }
    StatedRecord stated = new StatedRecord(place.line(), Math.max(1, place.column()));
    service.read(record, stated);
    drafts.accept(stated);
  }
}
