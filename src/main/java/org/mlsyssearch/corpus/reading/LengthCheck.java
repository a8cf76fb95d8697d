package org.mlsyssearch.corpus.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.DraftSink;
import org.mlsyssearch.model.Fact;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.model.Venue;

/**
 * Passes over drafts of which a text is longer than that of any paper, so that whatever comes after
 * need not expect it: an index takes no word of more than 32,766 bytes.
 */
final class LengthCheck implements DraftSink {

  /** How many characters a title, a name or the labels of a topic may have. */
  static final int LONGEST_NAME = 2_000;

  /** How many characters a summary may have. */
  static final int LONGEST_SUMMARY = 10_000;

  private static final int SHOWN = 30;

  private final DraftSink next;
  private final Diagnostics diagnostics;

  LengthCheck(DraftSink next, Diagnostics diagnostics) {
    this.next = next;
    this.diagnostics = diagnostics;
  }

  @Override
  public void accept(Draft draft) throws IOException {
    List<String> tooLong = tooLong(draft);
    if (tooLong.isEmpty()) {
      next.accept(draft);
    } else {
      diagnostics.add(
          draft.source().file(),
          draft.source().line(),
          draft.column(),
          DiagnosticCode.BROKEN_RECORD,
          tooLong.getFirst() + ", more than that of any paper; the entry is passed over.");
    }
  }

  private static List<String> tooLong(Draft draft) {
    List<String> found = new ArrayList<>(0);
    for (Fact fact : Fact.all()) {
      int most = fact == Fact.SUMMARY ? LONGEST_SUMMARY : LONGEST_NAME;
      Object value = fact.of(draft.facts());
      if (!isShort(value, most)) {
        check(fact.label(), texts(value), most, found);
      }
    }
    return found;
  }

  /** Whether it is seen at once that no text of a value is too long. */
  private static boolean isShort(@Nullable Object value, int most) {
    return switch (value) {
      case String text -> text.length() <= most;
      case TopicPath topic -> areShort(topic.labels(), most / (1 + topic.labels().size()) - 3);
      case Venue venue ->
          venue.id().length() + venue.label().length() + venue.name().length() <= most;
      case List<?> values -> areShort(values, most);
      case null, default -> true;
    };
  }

  private static boolean areShort(List<?> values, int most) {
    for (int i = 0; i < values.size(); i++) {
      if (!isShort(values.get(i), most)) {
        return false;
      }
    }
    return true;
  }

  private static List<String> texts(@Nullable Object value) {
    return switch (value) {
      case String text -> List.of(text);
      case TopicPath topic -> List.of(topic.toString());
      case Venue venue -> List.of(venue.id(), venue.label(), venue.name());
      case List<?> values -> values.stream().flatMap(each -> texts(each).stream()).toList();
      case null, default -> List.of();
    };
  }

  private static void check(String what, List<String> texts, int most, List<String> found) {
    for (String text : texts) {
      if (text.length() > most) {
        String start = text.substring(0, SHOWN).strip();
        found.add("The " + what + " '" + start + "...' has " + text.length() + " characters");
      }
    }
  }
}
