// Asks the server; every address is relative to the page, so that a path in front of it works.

import { format } from './state.js';

/** What went wrong, as a sentence for people. */
export class ApiError extends Error {
  constructor(status, title, detail) {
    super(detail || title);
    this.status = status;
    this.title = title;
  }
}

async function get(path, signal) {
  let response;
  try {
    response = await fetch(path, { signal, headers: { Accept: 'application/json' } });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new ApiError(0, 'The server cannot be reached', 'Check that it runs and that you are connected, then try again.');
  }
  if (response.ok) return response.json();
  const problem = await response.json().catch(() => ({}));
  throw new ApiError(
    response.status,
    problem.title ?? 'The search failed',
    problem.detail ?? `The server answered with status ${response.status}.`,
  );
}

const API = 'api/v1/';

/** How many values of a facet are shown before more are asked for. */
export const SHOWN = 6;

/** The parameters of a state that an answer depends on. */
export const searchParams = (state) => format({ ...state, saved: false, ids: [] });

// What a hit shows, and no more.
const FIELDS = 'title,systems,also_known_as,authors,venue,year,topics,topic_values,links,sources,highlights';

export const search = (state, signal) =>
  get(`${API}search?${join(searchParams(state), `facet_limit=${SHOWN}&fields=${FIELDS}`)}`, signal);

/** How many papers a state has. */
export const total = async (state, signal) =>
  (await get(`${API}search?${join(searchParams({ ...state, page: 1 }), 'per_page=0', 'facets=none')}`, signal)).meta.count;

/** The newest papers and every facet, for the start page. */
export const overview = (signal) => get(`${API}search?sort=year:desc&per_page=6&facets=topic,year,venue&facet_limit=18&fields=title,systems,venue,year,kind,links`, signal);

export const indexInfo = () => get(`${API}index`);

export const suggest = (text, signal) => get(`${API}suggest?q=${encodeURIComponent(text)}&limit=6`, signal);

/** Values of one facet under a state; text narrows them to labels that hold its words. */
export const facetValues = (facet, state, text, limit, signal) =>
  get(
    `${API}facets/${facet}?${join(
      searchParams({ ...state, page: 1, sort: 'relevance' }),
      text ? `facet_query=${encodeURIComponent(text)}` : '',
      `limit=${limit}`,
    )}`,
    signal,
  );

export const paper = (id) => get(`${API}papers/${encodeURIComponent(id)}`);

export const similar = (id) => get(`${API}papers/${encodeURIComponent(id)}/similar`);

/** Papers by id: {hits, missing}; as many requests as their number needs. */
export async function papers(ids, signal) {
  const parts = [];
  for (let i = 0; i < ids.length; i += IDS) parts.push(ids.slice(i, i + IDS));
  const answers = await Promise.all(parts.map((part) => get(`${API}papers?${idParams(part)}`, signal)));
  return { hits: answers.flatMap((one) => one.hits), missing: answers.flatMap((one) => one.missing) };
}

const IDS = 300;

const idParams = (ids) => ids.map((id) => `id=${encodeURIComponent(id)}`).join('&');

export const exportHref = (state, format) => `${API}export?${join(`format=${format}`, searchParams({ ...state, page: 1 }))}`;

export const exportIds = (ids, format) =>
  `${API}export?${join(`format=${format}`, idParams(ids))}`;

export const feedHref = (state) => join2('feed.atom', searchParams({ ...state, page: 1, sort: 'relevance' }));

export async function bibtex(id) {
  const response = await fetch(`papers/${encodeURIComponent(id)}.bib`);
  if (!response.ok) throw new ApiError(response.status, 'No BibTeX', `The server answered with status ${response.status}.`);
  return response.text();
}

const join = (...parts) => parts.filter(Boolean).join('&');

const join2 = (path, query) => (query ? `${path}?${query}` : path);
