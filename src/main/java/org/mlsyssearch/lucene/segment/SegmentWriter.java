package org.mlsyssearch.lucene.segment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FlushInfo;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.TrackingDirectoryWrapper;
import org.apache.lucene.util.InfoStream;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.Version;
import org.mlsyssearch.work.Workers;

/**
 * Writes the papers of several parts as a segment that Lucene can read, by its own codec but
 * without its writer: first all is put in order, then each file is written once.
 */
public final class SegmentWriter {

  private static final String NAME = "_0";

  private final Layout layout;
  private final Codec codec;
  private final Sort sort;
  private final Workers workers;

  /**
   * @param sort what the layout's order is for Lucene
   * @param workers stay the caller's; have nothing else to do meanwhile
   */
  public SegmentWriter(Layout layout, Codec codec, Sort sort, Workers workers) {
    this.layout = layout;
    this.codec = codec;
    this.sort = sort;
    this.workers = workers;
  }

  /**
   * Makes an index of one segment in an empty directory.
   *
   * @param parts with papers in each; nothing can be added to them any more
   * @param folder for what does not fit into memory; nothing is left in it
   * @param room how much memory may be taken for what is put in order, in bytes
   */
  public void write(List<Part> parts, Directory directory, Path folder, long room)
      throws IOException {
    try {
      writeSegment(parts, directory, folder, room);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void writeSegment(List<Part> parts, Directory directory, Path folder, long room)
      throws IOException {
    for (Part part : parts) {
      part.end();
    }
    SortedPapers papers = sort(parts);
    TrackingDirectoryWrapper files = new TrackingDirectoryWrapper(directory);
    SegmentInfo segment = segment(directory, papers.size());
    FieldInfos fields = SegmentFields.of(layout, papers);
    IOContext context = IOContext.flush(new FlushInfo(papers.size(), room));
    SegmentWriteState state =
        new SegmentWriteState(InfoStream.NO_OUTPUT, files, segment, fields, null, context);
    for (Workers.Task task : new SegmentFiles(layout, codec, papers, state, folder, room).tasks()) {
      workers.add(task);
    }
    workers.finish();
    codec.fieldInfosFormat().write(files, segment, "", fields, context);
    segment.setFiles(files.getCreatedFiles());
    codec.segmentInfoFormat().write(files, segment, context);
    SegmentInfos commit = new SegmentInfos(Version.LATEST.major);
    commit.add(new SegmentCommitInfo(segment, 0, 0, -1, -1, -1, StringHelper.randomId()));
    commit.commit(directory);
  }

  private SegmentInfo segment(Directory directory, int papers) {
    return new SegmentInfo(
        directory,
        Version.LATEST,
        Version.LATEST,
        NAME,
        papers,
        false,
        false,
        codec,
        Map.of("source", "flush"),
        StringHelper.randomId(),
        new HashMap<>(),
        sort);
  }

  private SortedPapers sort(List<Part> parts) throws IOException {
    TermOrder[] terms = new TermOrder[layout.tables()];
    for (int i = 0; i < terms.length; i++) {
      int table = i;
      workers.add(() -> {
        terms[table] = new TermOrder(parts.stream().map(part -> part.table(table)).toList());
        parts.forEach(part -> part.forget(table));
      });
    }
    workers.finish();
    PaperOrder order = order(parts, terms);
    return new SortedPapers(layout.columns(), parts, Arrays.asList(terms), order);
  }

  private PaperOrder order(List<Part> parts, TermOrder[] terms) {
    List<PaperOrder.Key> keys = new ArrayList<>();
    List<Integer> limits = new ArrayList<>();
    int[] numbers =
        parts.stream()
            .flatMapToInt(part -> IntStream.range(0, part.size()).map(part::number))
            .map(number -> ~number) // The highest first.
            .sorted()
            .distinct()
            .toArray();
    keys.add((part, paper) -> Arrays.binarySearch(numbers, ~parts.get(part).number(paper)));
    limits.add(numbers.length);
    for (int column : layout.then()) {
      TermOrder ranks = terms[layout.columns().get(column).table()];
      int[][] known = new int[parts.size()][];
      for (int part = 0; part < known.length; part++) {
        known[part] = parts.get(part).single(column, ranks.ranks(part));
      }
      keys.add((part, paper) -> known[part][paper]);
      limits.add(ranks.size());
    }
    return PaperOrder.of(parts, keys, limits);
  }
}
