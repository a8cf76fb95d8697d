// Requests to the server; every address is relative to the page, so that a path in front of it works.

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

/** How many more are asked for at once. */
export const PAGE = 100;

/** The parameters of a state that an answer depends on. */
export const searchParams = (state) => format({ ...state, saved: false, ids: [] });

// What a hit shows, and no more.
const FIELDS = 'title,systems,also_known_as,authors,author_count,venue,year,awards,topics,topic_values,links,source_count,highlights,matched,summary';

export const search = (state, signal) =>
  get(`${API}search?${join(searchParams(state), `facet_limit=${SHOWN}&fields=${FIELDS}`)}`, signal);

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
