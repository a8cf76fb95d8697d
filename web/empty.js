// Nothing found: searches that ask for less, with what each would find, and topics near in meaning.

import { API, REACH, get, join, searchParams } from './api.js';
import { count, h, number } from './dom.js';
import * as urls from './state.js';

const TRIED = 12;
const SHOWN = 5;

export function draw(list, state, chosen, signal, meta) {
  const papers = meta.count;
  if (papers) {
    const last = Math.ceil(Math.min(papers, REACH) / meta.per_page);
    const link = h('a', { href: urls.href(urls.withPage(state, last)) }, 'last page');
    list.replaceChildren(h('li', { class: 'empty' },
      h('p', null, `There ${papers === 1 ? 'is' : 'are'} ${count(papers, 'paper')}, but none on page ${number(state.page)}: go to the `, link, `, which is page ${number(last)}.`)));
    return;
  }
  const filtered = urls.hasFilters(state);
  const tries = h('ul', null);
  list.replaceChildren(h('li', { class: 'empty' },
    h('p', null, state.q ? ['No paper matches ', h('b', null, state.q), filtered ? ' under these filters.' : '.'] : 'No paper is under all of these filters.'),
    tries,
    near(state, meta.near_topics),
    h('p', null, state.q && !filtered ? 'Check the spelling, use fewer words, or ' : 'Or ', h('a', { href: './' }, 'browse the topics'), '.')));
  offer(tries, less(state, chosen), signal);
}

/** Topics of papers near in meaning, under the filters chosen. */
const near = (state, topics) => topics.length > 0 && h('ul', { 'aria-label': 'Topics near in meaning' },
  topics.map(({ value, label, count: n }) => {
    const next = urls.withValues(urls.withQuery(state, ''), 'topic', [value]);
    return h('li', null, h('a', { href: urls.href(next) }, `on the topic ${label}`), ' ', h('span', { class: 'count' }, count(n, 'paper')));
  }));

/** What can be asked instead of what the server refuses. */
export function ways(state) {
  const over = h('a', { href: './' }, 'Start over');
  const most = document.getElementById('q').maxLength;
  if (state.q.length <= most) return [over];
  const begin = state.q.slice(0, most).replace(/\s+\S*$/, '');
  return [h('a', { href: urls.href(urls.withQuery(state, begin)) }, 'Search for its beginning'), ' · ', h('a', { href: 'match' }, 'Match a whole list'), ' · ', over];
}

/** Searches that ask for less. */
function less(state, chosen) {
  const list = chosen.slice(0, TRIED).map(({ facet, value, kind, name, not }) =>
    ({ text: `${not ? 'including' : 'without'} ${kind} ${name}`, next: urls.without(state, facet, value) }));
  if (chosen.length > 1) list.push({ text: 'without any filter', next: urls.withoutFilters(state) });
  if (state.exact) list.push({ text: 'with spelling corrected', next: { ...state, exact: false } });
  if (state.words) list.push({ text: 'with papers related in meaning', next: { ...state, words: false } });
  const words = plain(state.q);
  if (words && words !== state.q) list.push({ text: `as plain words: ${words}`, next: urls.withQuery(state, words) });
  if (state.q && urls.hasFilters(state)) list.push({ text: `without “${state.q}”`, next: urls.withQuery(state, '') });
  return list.filter(({ next }) => !urls.isStart(next));
}

/** The words of a query without what ties, excludes or joins them. */
const plain = (q) =>
  q.replace(/(^|\s)-\S+/g, ' ').replace(/\b(title|system|author|venue|topic):/gi, ' ').replace(/\bOR\b|["()]/g, ' ').replace(/\s+/g, ' ').trim();

async function offer(list, found, signal) {
  try {
    const totals = await Promise.all(found.map(({ next }) => total(next, signal)));
    found.forEach((way, i) => Object.assign(way, { n: totals[i] }));
  } catch {
    return; // another search has begun, or the next one will report what is wrong
  }
  list.replaceChildren(...found.filter(({ n }) => n).slice(0, SHOWN).map(({ text, next, n }) =>
    h('li', null, h('a', { href: urls.href(next) }, text), ' ', h('span', { class: 'count' }, count(n, 'paper')))));
}

const total = async (state, signal) =>
  (await get(`${API}search?${join(searchParams(state), 'per_page=0&facets=none')}`, signal)).meta.count;
