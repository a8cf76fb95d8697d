// The page's state is its URL: everything here is a pure function between the two.

/** What the server says of the index, with every facet, sort order and format; it comes with the page. */
export const index = JSON.parse(document.getElementById('index').textContent);

/** The names of the facets, in their order, and of the one filter that is none: when papers came in. */
export const FACETS = [...index.facets.map(({ id }) => id), 'since'];

/** A text without what cannot be seen: control characters are spaces; marks of direction and of format go, but those that join letters. */
export const clean = (text) => text.toWellFormed().replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').replace(/(?![\u200c\u200d])\p{Cf}/gu, '');

/** The state that a URL's query string says. */
export function parse(search) {
  const params = new URLSearchParams([...new URLSearchParams(search)].map(([name, value]) => [name, clean(value)]));
  const filters = {};
  for (const facet of FACETS) {
    const values = [...new Set(params.getAll(facet))].filter((value) => value && value !== '!');
    if (values.length) filters[facet] = values;
  }
  return {
    q: params.get('q') ?? '',
    filters,
    sort: params.get('sort') ?? 'relevance',
    page: Math.max(1, Number.parseInt(params.get('page'), 10) || 1),
    exact: params.get('typo') === 'off',
    words: params.get('match') === 'words',
    ids: [...new Set(params.getAll('id'))].filter(Boolean),
    code: params.get('code') ?? '',
    saved: params.has('saved'),
  };
}

/** The query string of a state, without `?`; empty for the start page. */
export function format(state) {
  const parts = [];
  const add = (name, value) => parts.push(`${name}=${encode(value)}`);
  if (state.saved) parts.push('saved');
  for (const id of state.ids) add('id', id);
  if (state.code) add('code', state.code);
  if (state.q) add('q', state.q);
  for (const facet of FACETS) for (const value of state.filters[facet] ?? []) add(facet, value);
  if (state.exact) add('typo', 'off');
  if (state.words) add('match', 'words');
  if (state.sort !== 'relevance') add('sort', state.sort);
  if (state.page > 1) add('page', state.page);
  return parts.join('&');
}

// As encodeURIComponent does, but what a query string may hold as it is stays readable.
const encode = (value) =>
  encodeURIComponent(value).replace(/%20/g, '+').replace(/%2F/g, '/').replace(/%3A/g, ':').replace(/%2C/g, ',');

/** The address of a state, relative to the page. */
export const href = (state) => {
  const query = format(state);
  return query ? `?${query}` : './';
};

export const EMPTY = parse('');

export const search = (q) => ({ ...EMPTY, q });

export const filterOnly = (facet, value) => ({ ...EMPTY, filters: { [facet]: [value] } });

export const isStart = (state) => format({ ...state, exact: false, words: false }) === '';

/** No list of papers named one by one: neither the saved ones nor those of a link. */
export const NO_LIST = { saved: false, ids: [], code: '' };

export const isList = (state) => state.saved || state.code !== '' || state.ids.length > 0;

export const values = (state, facet) => state.filters[facet] ?? [];

export const hasFilters = (state) => FACETS.some((facet) => values(state, facet).length);

/** Another query or filters begin at the first page again. */
export const withQuery = (state, q) => ({ ...state, q, page: 1, exact: false, ...NO_LIST });

export const withPage = (state, page) => ({ ...state, page });

export const withSort = (state, sort) => ({ ...state, sort, page: 1 });

export const withoutFilters = (state) => ({ ...state, filters: {}, page: 1 });

export function withValues(state, facet, list) {
  const filters = { ...state.filters, [facet]: list };
  if (!list.length) delete filters[facet];
  return { ...state, filters, page: 1, ...NO_LIST };
}

export const without = (state, facet, value) =>
  withValues(state, facet, values(state, facet).filter((one) => one !== value));

/** The state with a value on or off; its opposite, if chosen, goes. */
export function toggle(state, facet, value) {
  if (values(state, facet).includes(value)) return without(state, facet, value);
  const opposite = value.startsWith('!') ? value.slice(1) : `!${value}`;
  const rest = values(state, facet).filter((one) => one !== opposite && !covers(facet, one, value));
  return withValues(state, facet, [...rest, value]);
}

// A topic covers what lies under it, so a chosen one gives way to its own subtopic and the reverse.
function covers(facet, one, other) {
  if (facet !== 'topic' || one.startsWith('!') || other.startsWith('!')) return false;
  return one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}

/** The chosen years as {from, to}, either null if open; null if no single range is chosen. */
export function years(state) {
  const ranges = values(state, 'year').filter((value) => /^(\d{4})?-?(\d{4})?$/.test(value));
  if (ranges.length !== 1) return null;
  const [from, to] = ranges[0].includes('-') ? ranges[0].split('-') : [ranges[0], ranges[0]];
  return { from: from ? Number(from) : null, to: to ? Number(to) : null };
}

/** The state with one range of years instead of any other; both ends null for all years. */
export function withYears(state, from, to) {
  const rest = values(state, 'year').filter((value) => value.replace('!', '') === 'unknown');
  if (from == null && to == null) return withValues(state, 'year', rest);
  const range = from === to ? `${from}` : `${from ?? ''}-${to ?? ''}`;
  return withValues(state, 'year', [range, ...rest]);
}
