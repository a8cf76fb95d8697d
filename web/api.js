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

/** The JSON at an address. */
export async function get(path, signal) {
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

export const API = 'api/v1/';

/** How many values of a facet are shown before more are asked for. */
export const SHOWN = 6;

/** The parameters of a state that an answer depends on. */
export const searchParams = (state) => format({ ...state, saved: false, ids: [] });

// What a hit shows, and no more.
const FIELDS = 'title,systems,also_known_as,authors,venue,year,topics,topic_values,links,sources,highlights';

export const search = (state, signal) =>
  get(`${API}search?${join(searchParams(state), `facet_limit=${SHOWN}&fields=${FIELDS}`)}`, signal);

export const indexInfo = () => get(`${API}index`);

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

export const feedHref = (state) => ['feed.atom', searchParams({ ...state, page: 1, sort: 'relevance' })].filter(Boolean).join('?');

export const join = (...parts) => parts.filter(Boolean).join('&');
