// Requests to the server; every address is relative to the page, so that a path in front of it works.

import { format, NO_LIST } from './state.js';

/** What went wrong, as a sentence for people; wait is the milliseconds the server asks to wait, if it does. */
export class ApiError extends Error {
  constructor(status, title, detail, wait) {
    super(detail || title);
    this.status = status;
    this.title = title;
    this.wait = wait;
  }
}

/** The same promise; what does not come through is one kind of error, whether it was an answer or a part of the page. */
export const reached = (promise) => promise.catch((error) => {
  if (error.name === 'AbortError' || error instanceof ApiError) throw error;
  throw new ApiError(0, 'The server cannot be reached', 'Check that it runs and that you are connected.');
});

async function answer(path, signal, read) {
  const response = await fetch(path, { signal, headers: { Accept: 'application/json' } });
  if (response.ok) return response[read]();
  const problem = await response.json().catch(() => ({}));
  throw new ApiError(
    response.status,
    problem.title ?? 'The search failed',
    problem.detail ?? `The server answered with status ${response.status}.`,
    response.headers.get('Retry-After') * 1000,
  );
}

/** The JSON at an address. */
export const get = (path, signal) => reached(answer(path, signal, 'json'));

/** The text at an address. */
export const text = (path) => reached(answer(path, undefined, 'text'));

export const API = 'api/v1/';

/** How many values of a facet are shown before more are asked for. */
export const SHOWN = 6;

/** How many more are asked for at once. */
export const PAGE = 100;

/** The parameters of a state that an answer depends on. */
export const searchParams = (state) => format({ ...state, ...NO_LIST });

// What a hit shows, and no more.
const FIELDS = 'title,systems,also_known_as,authors,author_count,venue,year,awards,topics,topic_values,links,source_count,highlights,matched,summary';

/** How many hits can be paged through, and so many a page has. */
export const REACH = 10000;
const PER_PAGE = 20;

export const search = (state, signal) =>
  get(`${API}search?${join(searchParams({ ...state, page: Math.min(state.page, REACH / PER_PAGE) }), `facet_limit=${SHOWN}&fields=${FIELDS}`)}`, signal);

export const feedHref = (state) => ['feed.atom', searchParams({ ...state, page: 1, sort: 'relevance' })].filter(Boolean).join('?');

/** The server's own page of a paper. */
export const pageOf = ({ id }) => `papers/${encodeURIComponent(id)}`;

const READ = ['paper', 'doi', 'arxiv', 'pdf'];

/** Where a paper is read; undefined where no list links to it. */
export const readAt = ({ links }) => links.find(({ rel }) => READ.includes(rel))?.href;

const FEWEST = 6; // so that a single year is a bar and not a wall

/** The years of an answer with their papers, the empty ones between them included. */
export function yearCounts(facet, range) {
  const counts = new Map(facet.buckets.map((bucket) => [bucket.value, bucket.count]));
  const known = [...counts.keys(), range?.from, range?.to].filter((year) => year >= 1900 && year <= 2100);
  if (!known.length) return [];
  const first = Math.min(...known, Math.max(...known) - FEWEST + 1);
  const last = Math.max(...known);
  return Array.from({ length: last - first + 1 }, (_, i) => ({ year: first + i, count: counts.get(first + i) ?? 0 }));
}

export const join = (...parts) => parts.filter(Boolean).join('&');
