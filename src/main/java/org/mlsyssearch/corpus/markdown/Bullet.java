package org.mlsyssearch.corpus.markdown;

import java.util.List;

/**
 * A bullet of a list, of Markdown or of HTML.
 *
 * @param text its own text without that of the bullets below it
 * @param below the bullets below it
 */
record Bullet(FlatText text, Position at, List<Bullet> below) {}
