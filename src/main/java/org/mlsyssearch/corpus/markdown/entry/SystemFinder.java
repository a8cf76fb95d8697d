package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import org.mlsyssearch.corpus.DraftBuilder;
import org.mlsyssearch.corpus.lexicon.SystemNames;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.markdown.tree.Mark;
import org.mlsyssearch.text.FastPattern;

/** Finds the names of systems inside a title. For one entry. */
final class SystemFinder {

  private static final FastPattern AROUND_NAME = FastPattern.compile("^[\\s(\\[:]+|[\\s)\\]:.,]+$");
  private final DraftBuilder facts;
  private final List<Part> parts;

  SystemFinder(DraftBuilder facts, List<Part> parts) {
    this.facts = facts;
    this.parts = parts;
  }

  void find() {
    for (Part part : parts) {
      for (Tile tile : part.tiles()) {
        if (tile.claim().kind() == Claim.Kind.TITLE) {
          marked(part.text(), tile.claim().span());
          before(part.text(), tile.claim().span());
        }
      }
    }
    if (facts.systems.isEmpty()) {
      String name = SystemNames.beforeColon(facts.title);
      if (name != null) {
        facts.addSystem(name);
      }
    }
  }

  /** "MillKit :[A Title](url)": what stands with a colon before a link in the title. */
  private void before(EntryText text, Span title) {
    for (Mark mark : text.marks()) {
      if (mark.kind() == Mark.Kind.LINK
          && title.meets(mark.start(), mark.end())
          && text.words(title.start(), mark.start()) > 0
          && text.before(mark.start()) == ':') {
        String name = AROUND_NAME.replaceAll(text.text(title.start(), mark.start()), "");
        if (SystemNames.canBeMarked(name)) {
          facts.addSystem(name);
        }
      }
    }
  }

  /** A short bold text inside a title that is not all bold is the name of its system. */
  private void marked(EntryText text, Span title) {
    for (Mark mark : text.marks()) {
      if (mark.kind() != Mark.Kind.BOLD
          || !title.meets(mark.start(), mark.end())
          || mark.start() < text.start()
          || mark.end() > text.end()) {
        continue;
      }
      String name = AROUND_NAME.replaceAll(text.text(mark.start(), mark.end()), "");
      boolean part =
          Titles.words(facts.title) > Titles.words(name) + 1
              && Titles.key(facts.title).contains(Titles.key(name));
      if (part && SystemNames.canBeMarked(name)) {
        facts.addSystem(name);
      }
    }
  }
}
