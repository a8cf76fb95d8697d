package org.mlsyssearch.corpus;

import java.nio.file.Path;

/**
 * A file of the corpus.
 *
 * @param path where it is
 * @param name what it is called in reports: its path relative to the corpus folder, with slashes
 */
public record SourceFile(Path path, String name) {}
