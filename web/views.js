// What a state shows: the start page, the results of a search, or saved and shared papers.

import * as api from './api.js';
import { count, h, style } from './dom.js';
import * as urls from './state.js';

const { index } = urls;
const find = (id) => document.getElementById(id);
let panel = null;

/** Fetches what a state needs and returns what draws it. */
export function prepare(state, signal, page) {
  if (urls.isList(state)) return papers(state, signal, page);
  return urls.isStart(state) ? start(signal) : results(state, signal, page);
}

async function papers(state, signal, page) {
  const saved = await api.reached(import('./saved.js'));
  const list = await saved.load(state, signal);
  return () => {
    view('list');
    say(saved.draw(find('list'), list, state, page), true);
  };
}

async function start(signal) {
  const { load, draw } = await api.reached(import('./start.js'));
  const [answer] = await Promise.all([load(signal), style('start.css')]);
  return () => {
    view('start');
    draw(find('start'), answer);
    say(count(answer.meta.count, 'paper'), true);
  };
}

async function results(state, signal, page) {
  const [facets, list, answer] = await Promise.all([api.reached(import('./facets.js')), api.reached(import('./results.js')), api.search(state, signal)]);
  const empty = answer.hits.length ? null : (await Promise.all([api.reached(import('./empty.js')), style('later.css')]))[0];
  return () => {
    panel ??= facets.panel(find('filters'), page.go, page.state);
    view('results');
    const chosen = list.draw(find, answer, state);
    panel.render(answer, state);
    empty?.draw(find('hits'), state, chosen, signal, answer.meta);
    filterCount(state);
    say(count(answer.meta.count, 'paper'), true);
  };
}

function view(name) {
  for (const id of ['start', 'results', 'list']) find(id).hidden = id !== name;
  find('side').hidden = name !== 'results';
  find('page').dataset.view = name;
}

/** How many values are chosen, for the button that shows the filters on a narrow screen. */
function filterCount(state) {
  const n = urls.FACETS.reduce((sum, facet) => sum + urls.values(state, facet).length, 0);
  find('filter-count').textContent = n;
  find('filter-count').hidden = !n;
}

const QUIET_MS = 700; // of a pause in typing
let typed = -Infinity;
let unsaid = null;

/** Announces a text to screen readers; what is calm waits for a pause in typing. */
export function say(text, calm = false) {
  clearTimeout(unsaid?.timer);
  const wait = calm ? typed + QUIET_MS - performance.now() : 0;
  unsaid = wait > 0 ? { text, timer: setTimeout(say, wait, text) } : null;
  if (!unsaid) find('status').textContent = text;
}

/** A key of the search: what is not yet said waits anew. */
export function hush() {
  typed = performance.now();
  if (unsaid) say(unsaid.text, true);
}

/** The title of the window and the addresses of the feed. */
export function heading(state) {
  const what = state.q || (state.saved ? 'Saved papers' : urls.isList(state) ? 'Shared papers' : urls.hasFilters(state) ? 'Filtered papers' : '');
  document.title = what ? `${what} · ${index.title}` : index.title;
  for (const link of document.querySelectorAll('[data-feed]')) link.href = api.feedHref(state);
}

/** Focus goes to the number of results. */
export function toResults() {
  find('total').focus({ preventScroll: true });
  scrollTo(0, 0);
}

/** What is the same whatever is shown: the facts below. */
export function frame() {
  const link = (to, text) => h('a', { href: to }, text);
  find('foot').replaceChildren(
    h('p', null, `${count(index.papers, 'paper')} from ${count(index.lists, 'list')}, indexed ${index.built_at.slice(0, 10)}`),
    h('nav', { 'aria-label': 'More' }, link('browse', 'Browse all'), link('match', 'Match a list'), link('report', 'Report on the lists'), link('docs', 'API'), link('feed.atom', 'Feed'), link('api/v1/export?format=bibtex', 'All as BibTeX')),
  );
}
