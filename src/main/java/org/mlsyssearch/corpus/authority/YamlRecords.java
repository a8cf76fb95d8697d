package org.mlsyssearch.corpus.authority;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML file that is a list of records, read so that every mistake is reported with its line.
 *
 * <p>A mistake makes the record or the value count as absent; reading goes on.
 */
final class YamlRecords {

  private final String file;
  private final Diagnostics diagnostics;

  YamlRecords(String file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
  }

  /** The file's records; those that are none are reported and left out. */
  List<Entry> read(String text, Set<String> fields) {
    Node root = root(text);
    return root == null ? List.of() : records(root, fields);
  }

  /** The record that a file is as a whole; null where it is empty or reported. */
  @Nullable Entry readOne(String text, Set<String> fields) {
    Node root = root(text);
    if (root instanceof MappingNode mapping) {
      return new Entry(mapping, fields);
    }
    if (root != null) {
      error(line(root), "Here fields such as 'title: ...' are needed.");
    }
    return null;
  }

  private @Nullable Node root(String text) {
    try {
      return new Compose(
              LoadSettings.builder().setLabel(file).setMaxAliasesForCollections(50).build())
          .composeString(text)
          .orElse(null);
    } catch (StackOverflowError e) {
      error(1, "This is nested too deeply to be read; a topic tree needs ten levels at most.");
      return null;
    } catch (ReaderException e) {
      int line = 1 + (int) text.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count();
      error(line, "This is not YAML: it holds a control character; remove it.");
      return null;
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      error(line, "This is not YAML: " + e.getProblem() + ".");
      return null;
    } catch (YamlEngineException e) {
      error(1, "This is not YAML: " + e.getMessage() + ".");
      return null;
    }
  }

  private List<Entry> records(Node node, Set<String> fields) {
    if (!(node instanceof SequenceNode sequence)) {
      error(line(node), "Here a list is needed; begin each entry with '- '.");
      return List.of();
    }
    List<Entry> records = new ArrayList<>();
    for (Node child : sequence.getValue()) {
      if (child instanceof MappingNode mapping) {
        records.add(new Entry(mapping, fields));
      } else {
        error(line(child), "Here an entry with fields such as 'label: ...' is needed.");
      }
    }
    return records;
  }

  void error(int line, String message) {
    diagnostics.add(file, line, 0, DiagnosticCode.AUTHORITY, message);
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  /** One record. */
  final class Entry {
    private final MappingNode node;
    private final Set<String> fields;

    private Entry(MappingNode node, Set<String> fields) {
      this.node = node;
      this.fields = fields;
      Set<String> seen = new HashSet<>();
      for (NodeTuple tuple : node.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key && !seen.add(key.getValue())) {
          error(
              YamlRecords.line(key),
              "The field '" + key.getValue() + "' stands twice in this entry; leave one.");
        }
        if (!(tuple.getKeyNode() instanceof ScalarNode key) || !fields.contains(key.getValue())) {
          String name =
              tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "a structure";
          error(
              YamlRecords.line(tuple.getKeyNode()),
              "Unknown field '"
                  + name
                  + "'; known are "
                  + String.join(", ", new TreeSet<>(fields))
                  + ".");
        }
      }
    }

    int line() {
      return YamlRecords.line(node);
    }

    void error(int line, String message) {
      YamlRecords.this.error(line, message);
    }

    /** A field's text; null and reported if it is absent. */
    @Nullable String required(String field) {
      String value = optional(field);
      if (value == null) {
        error(line(), "This entry has no " + field + "; add one.");
      }
      return value;
    }

    /** A field's text; null if it is absent or empty. */
    @Nullable String optional(String field) {
      Node value = value(field);
      if (value == null) {
        return null;
      }
      if (value instanceof ScalarNode scalar) {
        String text = scalar.getValue().strip();
        return text.isEmpty() ? null : text;
      }
      error(YamlRecords.line(value), "'" + field + "' is one text, not a list.");
      return null;
    }

    /** A field's texts; a single text counts as a list of one. */
    List<String> texts(String field) {
      List<String> texts = new ArrayList<>();
      Node value = value(field);
      if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
        texts.add(scalar.getValue().strip());
      } else if (value instanceof SequenceNode sequence) {
        for (Node item : sequence.getValue()) {
          if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            texts.add(scalar.getValue().strip());
          } else {
            error(YamlRecords.line(item), "'" + field + "' is a list of texts.");
          }
        }
      } else if (value instanceof MappingNode) {
        error(YamlRecords.line(value), "'" + field + "' is a list of texts.");
      }
      return texts;
    }

    /** The records below a field. */
    List<Entry> entries(String field) {
      Node value = value(field);
      return value == null ? List.of() : records(value, fields);
    }

    private @Nullable Node value(String field) {
      for (NodeTuple tuple : node.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(field)) {
          return tuple.getValueNode();
        }
      }
      return null;
    }
  }
}
