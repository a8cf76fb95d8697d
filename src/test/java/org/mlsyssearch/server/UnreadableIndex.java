package org.mlsyssearch.server;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.search.FacetCounts;
import org.mlsyssearch.search.FacetRequest;
import org.mlsyssearch.search.Hit;
import org.mlsyssearch.search.IndexInfo;
import org.mlsyssearch.search.IndexUnusableException;
import org.mlsyssearch.search.Mention;
import org.mlsyssearch.search.Mentioned;
import org.mlsyssearch.search.ParsedQuery;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.search.SearchResponse;
import org.mlsyssearch.search.Suggestion;

/** An index whose disk went away after it was opened. */
final class UnreadableIndex implements SearchIndex {

  private final SearchIndex before;

  UnreadableIndex(SearchIndex before) {
    this.before = before;
  }

  @Override
  public ParsedQuery parse(String text) {
    return before.parse(text);
  }

  @Override
  public SearchResponse search(SearchRequest request) throws IOException {
    throw gone();
  }

  @Override
  public Optional<Paper> paper(PaperId id) throws IOException {
    throw gone();
  }

  @Override
  public List<Paper> papers(List<PaperId> ids) throws IOException {
    throw gone();
  }

  @Override
  public List<Hit> similar(PaperId id, int limit) throws IOException {
    throw gone();
  }

  @Override
  public List<Mentioned> lookUp(List<Mention> mentions) throws IOException {
    throw gone();
  }

  @Override
  public FacetCounts.Terms facet(FacetRequest request) throws IOException {
    throw gone();
  }

  @Override
  public List<Suggestion> suggest(String text, int limit) throws IOException {
    throw gone();
  }

  @Override
  public void forEach(SearchRequest request, Consumer<Paper> consumer) throws IOException {
    throw gone();
  }

  @Override
  public IndexInfo info() {
    return before.info();
  }

  @Override
  public void check() throws IOException {
    throw gone();
  }

  @Override
  public boolean refresh() throws IOException {
    throw gone();
  }

  @Override
  public void close() throws IOException {
    before.close();
  }

  private static IOException gone() {
    return new IndexUnusableException("The index cannot be read; is its disk there?");
  }
}
