// Each engine: add(paper), finish(), find(request) -> { total, counts }; what it does not offer is not in `offers`.
// `promises` are the requests to which it has to say the same as all others. A request has a kind, a text and what is
// chosen: { from, to, venue, topic }.

const FIELDS = { title: 4, names: 8, authors: 2, venue: 1, topics: 1, summary: 1 };
const PAGE = 20;
const VALUES = 10;

const words = (text) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word);
const texts = (paper) => Object.fromEntries(Object.keys(FIELDS).map((field) => [field, paper[field]]));
const isChosen = (paper, { from, to, venue, topic }) =>
  (!from || (paper.number >= from && paper.number <= to)) &&
  (!venue || paper.facets.venue.includes(venue)) &&
  (!topic || paper.facets.topic.includes(topic));
const start = (kind) => (kind === 'DEEP_PAGE' ? 49 * PAGE : 0);

/** MiniSearch has no facets and no phrases; a page needs all hits, in order. */
export async function MiniSearch() {
  const { default: Index } = await import('minisearch');
  const index = new Index({ fields: Object.keys(FIELDS), storeFields: [], searchOptions: { boost: FIELDS } });
  const papers = [];
  return {
    offers: ['ALL', 'NAME', 'ONE_WORD', 'AND', 'OR', 'PREFIX', 'TYPO', 'FILTERS', 'YEARS', 'TITLE_SORT', 'DEEP_PAGE',
      'SUGGEST'],
    promises: ['FILTERS', 'WORDS'],
    add(paper) {
      index.add({ id: papers.length, ...texts(paper) });
      papers.push(paper);
    },
    finish() {},
    find({ kind, text, chosen }) {
      if (kind === 'SUGGEST') return { total: -1, page: index.autoSuggest(text).slice(0, 10) };
      const filter = Object.keys(chosen).length ? (hit) => isChosen(papers[hit.id], chosen) : undefined;
      const hits = index.search(words(text).length ? words(text.replaceAll(' OR ', ' ')).join(' ') : Index.wildcard, {
        combineWith: kind === 'OR' ? 'OR' : 'AND',
        prefix: kind === 'PREFIX' ? (term, i, terms) => i === terms.length - 1 : false,
        fuzzy: kind === 'TYPO' ? 1 : false,
        filter,
      });
      if (kind === 'TITLE_SORT') hits.sort((a, b) => (papers[a.id].title < papers[b.id].title ? -1 : 1));
      return { total: hits.length, page: hits.slice(start(kind), start(kind) + PAGE).map((hit) => papers[hit.id]) };
    },
  };
}

/**
 * Orama counts facets, those in which something is chosen under their own choice too, so that these are not compared.
 * Its words are beginnings of words: as they stand it has only texts of the same case.
 */
export async function Orama() {
  const { create, insert, search } = await import('@orama/orama');
  const facets = ['topic', 'venue', 'year', 'system', 'author', 'award', 'kind', 'source'];
  const db = create({
    schema: {
      ...Object.fromEntries(Object.keys(FIELDS).map((field) => [field, 'string'])),
      facets: Object.fromEntries(facets.map((facet) => [facet, 'enum[]'])),
      number: 'number',
      sorted: 'string',
    },
  });
  return {
    offers: ['ALL', 'NAME', 'ONE_WORD', 'AND', 'OR', 'PREFIX', 'TYPO', 'FILTERS', 'YEARS', 'TITLE_SORT', 'DEEP_PAGE'],
    promises: ['FILTERS'],
    add(paper) {
      insert(db, { ...texts(paper), facets: paper.facets, number: paper.number, sorted: paper.title });
    },
    finish() {},
    find({ kind, text, chosen }) {
      const where = {};
      if (chosen.from) where.number = { between: [chosen.from, chosen.to] };
      if (chosen.venue) where['facets.venue'] = { containsAll: [chosen.venue] };
      if (chosen.topic) where['facets.topic'] = { containsAll: [chosen.topic] };
      const found = search(db, {
        term: words(text.replaceAll(' OR ', ' ')).join(' '),
        properties: Object.keys(FIELDS),
        boost: FIELDS,
        threshold: kind === 'OR' ? 1 : 0,
        tolerance: kind === 'TYPO' ? 1 : undefined,
        where,
        facets: Object.fromEntries(facets.map((facet) => [`facets.${facet}`, {}])),
        sortBy: kind === 'TITLE_SORT' ? { property: 'sorted' } : undefined,
        limit: PAGE,
        offset: start(kind),
      });
      const counts = {};
      for (const facet of facets.filter((each) => !(each in chosen || (each === 'year' && chosen.from)))) {
        const all = Object.entries(found.facets[`facets.${facet}`].values).sort((a, b) => b[1] - a[1]);
        counts[facet] = Object.fromEntries(facet === 'topic' || facet === 'year' ? all : all.slice(0, VALUES));
      }
      return { total: found.count, counts, page: found.hits };
    },
  };
}

/** FlexSearch has no facets and tells no totals; all words of a paper stand in one text. */
export async function FlexSearch() {
  const { Index } = (await import('flexsearch')).default;
  const index = new Index({ tokenize: 'forward' });
  const papers = [];
  return {
    offers: ['NAME', 'ONE_WORD', 'AND', 'PREFIX', 'DEEP_PAGE'],
    promises: [],
    add(paper) {
      index.add(papers.length, Object.keys(FIELDS).map((field) => paper[field]).join('\n'));
      papers.push(paper);
    },
    finish() {},
    find({ kind, text }) {
      const ids = index.search(words(text).join(' '), { limit: PAGE, offset: start(kind) });
      return { total: -1, page: (ids ?? []).map((id) => papers[id]) };
    },
  };
}
