package org.mlsyssearch.server.api;

import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.FacetCounts;
import org.mlsyssearch.server.http.Json;
import org.mlsyssearch.server.vocabulary.Vocabulary;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/** Writes a facet's counts. */
final class FacetJson {

  // The names of what each value has are encoded once.
  private static final SerializedString VALUE = new SerializedString("value");
  private static final SerializedString LABEL = new SerializedString("label");
  private static final SerializedString COUNT = new SerializedString("count");
  private static final SerializedString SELECTED = new SerializedString("selected");
  private static final SerializedString EXCLUDED = new SerializedString("excluded");

  private final JsonGenerator json;

  FacetJson(JsonGenerator json) {
    this.json = json;
  }

  /** A facet under its name. */
  void facet(Facet facet, FacetCounts counts) {
    json.writeObjectPropertyStart(facet.id());
    json.writeStringProperty("type", Vocabulary.type(facet));
    json.writeStringProperty("label", facet.label());
    switch (counts) {
      case FacetCounts.Terms terms -> {
        json.writeNumberProperty("distinct", terms.distinct());
        json.writeNumberProperty("missing", terms.missing());
        Json.array(json, "values", terms.values(), this::value);
      }
      case FacetCounts.Tree tree -> {
        json.writeNumberProperty("missing", tree.missing());
        Json.array(json, "values", tree.roots(), this::node);
      }
      case FacetCounts.Years years -> {
        Json.number(json, "min", years.min());
        Json.number(json, "max", years.max());
        json.writeNumberProperty("missing", years.missing());
        Json.array(json, "buckets", years.buckets(), this::bucket);
      }
    }
    json.writeEndObject();
  }

  /** One value of a flat list. */
  void value(FacetCounts.Count count) {
    json.writeStartObject();
    fields(count);
    json.writeEndObject();
  }

  private void node(FacetCounts.Node node) {
    json.writeStartObject();
    fields(node.count());
    Json.array(json, "children", node.children(), this::node);
    json.writeEndObject();
  }

  private void bucket(FacetCounts.Count count) {
    json.writeStartObject();
    json.writeName(VALUE);
    json.writeNumber(Integer.parseInt(count.value()));
    json.writeName(COUNT);
    json.writeNumber(count.count());
    json.writeName(SELECTED);
    json.writeBoolean(count.selected());
    json.writeEndObject();
  }

  private void fields(FacetCounts.Count count) {
    json.writeName(VALUE);
    json.writeString(count.value());
    json.writeName(LABEL);
    json.writeString(count.label());
    json.writeName(COUNT);
    json.writeNumber(count.count());
    json.writeName(SELECTED);
    json.writeBoolean(count.selected());
    json.writeName(EXCLUDED);
    json.writeBoolean(count.excluded());
  }
}
