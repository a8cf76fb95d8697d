package org.mlsyssearch.server.params;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.text.EditDistance;

/** Finds the name that was probably meant: the nearest by edit distance. */
public final class DidYouMean {

  private DidYouMean() {}

  /**
   * The nearest of the names, the first of equals.
   *
   * @return null if every name is further away than a third of its length, and than one edit
   */
  public static @Nullable String nearest(String text, Collection<String> names) {
    String wanted = text.toLowerCase(Locale.ROOT);
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (String name : names) {
      int most = Math.max(1, name.length() / 3);
      int distance = EditDistance.between(wanted, name.toLowerCase(Locale.ROOT), most);
      if (distance < bestDistance && distance <= most) {
        best = name;
        bestDistance = distance;
      }
    }
    return best;
  }
}
