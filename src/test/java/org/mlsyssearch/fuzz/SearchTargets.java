package org.mlsyssearch.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.mlsyssearch.export.Format;
import org.mlsyssearch.export.PaperWriter;
import org.mlsyssearch.match.Answer;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.FacetRequest;
import org.mlsyssearch.search.ParsedQuery;
import org.mlsyssearch.search.RandomPapers;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.search.SearchResponse;
import org.mlsyssearch.search.StaleCursorException;
import org.mlsyssearch.server.http.Problem;
import org.mlsyssearch.server.http.Site;
import org.mlsyssearch.server.http.Urls;
import org.mlsyssearch.server.params.Params;
import org.mlsyssearch.server.params.Pasted;
import org.mlsyssearch.server.params.SearchParams;
import org.mlsyssearch.server.params.SearchReader;
import org.mlsyssearch.server.params.Selected;
import org.mlsyssearch.server.seen.FirstSeen;

/** What clients send: queries, parameters and pasted texts, each the whole way to its answer. */
final class SearchTargets {

  private static final List<String> QUERY =
      List.of(
          "\"",
          "(",
          ")",
          "-",
          "NOT ",
          " OR ",
          " AND ",
          "|",
          "&&",
          "||",
          "!",
          "+",
          "*",
          "?",
          "~2",
          "^3",
          "[a TO b]",
          "{",
          "}",
          ":",
          "title:",
          "author:",
          "system:",
          "venue:",
          "topic:",
          "award:",
          "year:",
          "year:2016-2018",
          "2019-",
          "-2019",
          "year:9999999999",
          "osdi18",
          "SOSP '23",
          "vldb 2020",
          "10.1145/3600006.3613165",
          "arXiv:2309.06180",
          "https://arxiv.org/abs/2309.06180",
          "\\",
          "“",
          "”",
          "and",
          "or",
          "not",
          "how to ",
          "令牌",
          "推論",
          "serving",
          "checkpoint",
          "large language model",
          "C++",
          "GPT-3.5",
          "author:\"",
          "title:(",
          "-(",
          "((((((((");

  private static final List<String> PARAMETERS =
      List.of(
          "&",
          "=",
          "%",
          "%2",
          "%00",
          "%C3%28",
          "%u0041",
          "+",
          "q=",
          "topic=",
          "venue=",
          "year=",
          "author=",
          "system=",
          "kind=",
          "award=",
          "source=",
          "sort=",
          "page=",
          "per_page=",
          "cursor=",
          "facets=",
          "facet_limit=",
          "facet_query=",
          "facet=",
          "typo=off",
          "match=",
          "fields=",
          "explain=true",
          "format=",
          "id=",
          "limit=",
          "since=",
          "2026-11-01",
          "2020-01-01T00:00:00Z",
          "code=",
          "AQIDBAUG",
          "!",
          "alpha%2Fbravo",
          "2016-2018",
          "unknown",
          "-1",
          "0",
          "10001",
          "2147483648",
          "relevance",
          "year:desc",
          "title:asc",
          "none",
          "bibtex",
          "csv",
          ",",
          "null");

  private static final List<String> REFERENCES =
      List.of(
          "[1] ",
          "1. ",
          "- ",
          "* ",
          "\n",
          "\n\n",
          "\r\n",
          ", ",
          ". ",
          "et al.",
          "and ",
          "In Proceedings of ",
          "arXiv:2309.06180",
          "https://doi.org/10.1145/3600006.3613165",
          "doi:",
          "10.1145/",
          "(2023)",
          "2023. ",
          "pp. 611-626",
          "\"",
          "“",
          "@article{a,",
          "title = {",
          "}",
          "TY  - JOUR\n",
          "TI  - ",
          "ER  - \n",
          "{\"title\":\"",
          "\"}",
          "[{",
          "Abstract",
          "References\n",
          "令牌的 ",
          "FlashAttention",
          "\\bibitem{a} ",
          "serving checkpoint kernels");

  private SearchTargets() {}

  /** The targets over an index of {@link RandomPapers}. */
  static List<Target> over(SearchIndex index) {
    Site site = new Site(index, new Urls(null, false), FirstSeen.inMemory());
    return List.of(new Queries(index), new Parameters(site), new Pastes(index));
  }

  private record Queries(SearchIndex index) implements Target {
    @Override
    public String name() {
      return "query";
    }

    @Override
    public List<String> seeds() {
      return QUERY;
    }

    @Override
    public List<String> pieces() {
      return QUERY;
    }

    @Override
    public int length() {
      return 120;
    }

    @Override
    public String made(Random random) {
      return new RandomPapers(random.nextLong()).text();
    }

    @Override
    public Object run(byte[] input) throws Exception {
      // No parameter is longer.
      String text = new String(input, UTF_8);
      text = text.substring(0, Math.min(text.length(), Params.MAX_LENGTH));
      ParsedQuery query = index.parse(text);
      SearchResponse response =
          index.search(SearchRequest.of(query).withExplain(true).withFacets(facets(), 3));
      index.suggest(text, 5);
      return List.of(
          query.query().getClass(),
          query.notes().size(),
          response.notes().size(),
          response.correctedQuery() != null,
          Math.min(3, response.total()),
          response.related() > 0);
    }
  }

  private static EnumSet<Facet> facets() {
    return EnumSet.of(Facet.TOPIC, Facet.YEAR, Facet.AUTHOR);
  }

  private record Parameters(Site site) implements Target {
    @Override
    public String name() {
      return "parameters";
    }

    @Override
    public List<String> seeds() {
      return List.of(
          "q=serving&topic=alpha/bravo&year=2016-2018&sort=year:desc&per_page=5",
          "q=%E4%BB%A4%E7%89%8C&venue=sosp&venue=!osdi&facets=topic,venue&facet_limit=3",
          "id=random-1,random-2&fields=title,year&format=bibtex",
          "facet_query=ad&limit=5&sort=label&q=kernel");
    }

    @Override
    public List<String> pieces() {
      return PARAMETERS;
    }

    @Override
    public int length() {
      return 300;
    }

    @Override
    public String made(Random random) {
      RandomPapers papers = new RandomPapers(random.nextLong());
      return SearchReader.read(Params.parse("q=" + Urls.encode(papers.text())))
          .withFilters(papers.filters())
          .setQuery();
    }

    @Override
    public Object run(byte[] input) throws Exception {
      try {
        Params given = Params.parse(new String(input, UTF_8));
        SearchParams params = SearchReader.read(given);
        Selected.Named named = Selected.named(given);
        String facet = given.one("facet_query");
        String name = given.one("format");
        int limit = given.number("limit", 10, 1, 1_000);
        given.check();
        // Equal searches have one query string, by which answers are remembered.
        String set = params.setQuery();
        if (!set.equals(SearchReader.read(Params.parse(set)).setQuery())) {
          throw new AssertionError(set);
        }
        SearchRequest request = params.toRequest(site);
        SearchResponse response = site.index().search(request);
        Selected.of(named, site);
        if (facet != null) {
          site.index()
              .facet(new FacetRequest(request, Facet.AUTHOR, facet, null, limit % 2 == 0, limit));
        }
        if (name != null && Format.parse(name).isPresent()) {
          export(request, Format.parse(name).get());
        }
        return List.of(
            params.sort(),
            params.match(),
            params.filters().toString().length() / 40,
            Math.min(3, response.total()),
            response.nextCursor() != null);
      } catch (Problem problem) {
        if (problem.type().status() >= 500) {
          throw problem;
        }
        return problem.type();
      } catch (StaleCursorException e) {
        return "stale";
      }
    }

    private void export(SearchRequest request, Format format) throws IOException {
      PaperWriter writer = format.writer(Writer.nullWriter(), id -> "https://example.org/" + id);
      writer.begin();
      for (var hit : site.index().search(request).hits()) {
        writer.paper(hit.paper());
      }
      writer.end();
    }
  }

  private record Pastes(SearchIndex index) implements Target {
    @Override
    public String name() {
      return "paste";
    }

    @Override
    public List<String> seeds() {
      List<String> seeds = new ArrayList<>();
      new RandomPapers(1)
          .papers(40)
          .forEach(paper -> {
            String authors = String.join(", ", paper.authors());
            seeds.add(authors + ". " + paper.year() + ". " + paper.title() + ". In SOSP.");
            seeds.add(
                "[1] " + authors + ", “" + paper.title() + ",” in Proc. OSDI, 2020, pp. 1-9.");
            seeds.add(
                "@misc{a,\n title = {" + paper.title() + "},\n author = {" + authors + "}\n}\n");
          });
      return seeds;
    }

    @Override
    public List<String> pieces() {
      return REFERENCES;
    }

    @Override
    public int length() {
      return 400;
    }

    @Override
    public Object run(byte[] input) throws Exception {
      try {
        Pasted pasted = Pasted.of(new String(input, UTF_8), index);
        return List.of(
            pasted.paste().isBibliography(),
            pasted.paste().notes().size(),
            pasted.answers().stream().map(Answer::reason).collect(Collectors.toSet()));
      } catch (Problem problem) {
        if (problem.type().status() >= 500) {
          throw problem;
        }
        return problem.type();
      }
    }
  }
}
