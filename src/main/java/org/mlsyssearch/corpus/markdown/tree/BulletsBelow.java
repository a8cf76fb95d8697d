package org.mlsyssearch.corpus.markdown.tree;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts what the bullets below a heading are: fields of the entry that it is, or entries. */
record BulletsBelow(FieldLabels labels) {

  /**
   * Whether bullets stand first in some blocks that are all fields, one with a known name, or of
   * which the first is a link called as those in other lists are.
   */
  boolean areDescribedBy(List<Block> body) {
    if (!(body.getFirst() instanceof Block.Bullets list)) {
      return false;
    }
    boolean named =
        list.items().size() > 1
            && list.items().stream().allMatch(item -> labels.isLabelled(item.text()))
            && list.items().stream().anyMatch(item -> FieldLabels.isNamed(item.text()));
    return named
        || (labels.isLinkAgain(list.items().getFirst().text())
            && list.items().stream()
                .skip(1)
                .noneMatch(item -> FieldLabels.isShortLinks(item.text())));
  }

  /** How many bullets with a title stand in details. */
  int entriesIn(Block.Details details) {
    int entries = 0;
    for (Block block : details.blocks()) {
      entries += block instanceof Block.Bullets list ? entries(list) : 0;
    }
    return entries;
  }

  /**
   * How many bullets are fields; below a short text a link of a word or two is an entry, unless it
   * is called as others are.
   */
  int fields(Block.Bullets list, boolean shortText) {
    int fields = 0;
    for (Block.Item item : list.items()) {
      boolean field =
          shortText
              ? labels.isLabelled(item.text()) || labels.isLinkAgain(item.text())
              : labels.isField(item.text());
      fields += field ? 1 : 0;
    }
    return fields;
  }

  /**
   * How many bullets have a title or a link to a paper, or stand beside others that begin in the
   * same way.
   */
  int entries(Block.Bullets list) {
    int entries = 0;
    Set<String> seen = new HashSet<>();
    for (Block.Item item : list.items()) {
      boolean like =
          Texts.hasTitle(item.text())
              || Texts.hasPaper(item.text())
              || (!FieldLabels.isShortLinks(item.text())
                  && !seen.add(FieldLabels.label(item.text())));
      entries += like && !labels.isField(item.text()) ? 1 : 0;
    }
    return entries;
  }
}
