// The results: chosen filters, notes, papers and pages.

import { REACH, pageOf, readAt } from './api.js';
import { count, h, icon, marked, number, spansWithin } from './dom.js';
import { changed, savedIds, toggleSaved } from './prefs.js';
import * as urls from './state.js';
import { filterOnly, href } from './state.js';

const LINK_LABELS = new Map(urls.index.links.map(({ rel, label }) => [rel, label]));

const AUTHORS_SHOWN = 6; // of a paper's own record, which has them all; a hit has the first ones

/** The list item of a hit. */
export function hit(paper) {
  const node = h('li', { class: 'hit', 'data-id': paper.id },
    margin(paper),
    h('div', { class: 'about' }, heading(paper), star(paper), aliases(paper), people(paper), summary(paper), related(paper), details(paper)),
  );
  return node;
}

function margin({ venue, year, awards }) {
  return h('p', { class: 'margin' },
    venue
      ? h('a', { class: 'venue', href: href(filterOnly('venue', venue.id)), title: venue.name }, venue.label)
      : h('span', { class: 'venue unknown' }, 'Unknown venue'),
    ' ',
    year ? h('a', { class: 'year', href: href(filterOnly('year', String(year))) }, String(year)) : null,
    awards.flatMap((award) => [' ', h('a', { class: 'award', href: href(filterOnly('award', award)) }, award)]),
  );
}

function heading(paper) {
  const spans = paper.highlights?.title;
  const { title } = paper;
  const name = paper.systems.find((system) => title.startsWith(system) && /^\s*[:(–—-]/.test(title.slice(system.length)));
  const target = readAt(paper);
  const others = paper.systems.filter((system) => system !== name && !title.includes(system));
  const text = name
    ? [
        h('b', { class: 'system' }, marked(name, spansWithin(spans, 0, name.length))),
        ...marked(title.slice(name.length), spansWithin(spans, name.length, title.length - name.length)),
      ]
    : marked(title, spans);
  return h('h3', { title },
    others.map((system) => [
      h('span', { class: 'system badge' }, marked(system, spansInList(paper.systems, system, paper.highlights?.systems))), ' ',
    ]).flat(),
    h('a', { class: 'title', href: target ?? pageOf(paper), rel: target ? 'noopener' : null }, text),
  );
}

const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

// Other names, where they say more than title and systems do.
function aliases(paper) {
  const said = new Set(words([paper.title, ...paper.systems].join(' ')));
  const names = paper.also_known_as.filter((name) => words(name).some((word) => !said.has(word)));
  if (!names.length) return null;
  const spans = paper.highlights?.also_known_as;
  return h('p', { class: 'aka' }, 'also ', names.flatMap((name, i) =>
    [i ? '; ' : '', h('i', null, marked(name, spansInList(paper.also_known_as, name, spans)))]));
}

// Highlights of a field of several values count over the values joined by line feeds.
function spansInList(list, value, spans) {
  const start = list.slice(0, list.indexOf(value)).reduce((sum, one) => sum + one.length + 1, 0);
  return spansWithin(spans, start, value.length);
}

const FAR = 120; // a match behind it would stand on the third line

// The list owner's words, from near the first match on; the style keeps them to two lines.
function summary(paper) {
  const { summary: text, highlights } = paper;
  if (!text) return null;
  const first = highlights?.summary?.[0]?.[0] ?? 0;
  const from = first > FAR ? text.indexOf(' ', first - FAR / 2) + 1 : 0;
  return h('p', { class: 'summary', title: text }, from ? '… ' : '', marked(text.slice(from), spansWithin(highlights?.summary, from, text.length - from)));
}

function people(paper) {
  const { authors, highlights } = paper;
  if (!authors.length) return null;
  const count = paper.author_count ?? authors.length;
  const first = paper.author_count || count <= AUTHORS_SHOWN + 1 ? authors : authors.slice(0, AUTHORS_SHOWN);
  return h('p', { class: 'people' },
    first.flatMap((name, i) => [i ? ', ' : '',
      h('a', { href: href(filterOnly('author', name)) }, marked(name, spansInList(authors, name, highlights?.authors)))]),
    first.length < count ? [' ', h('a', { href: pageOf(paper) }, `and ${count - first.length} others`)] : null);
}

const related = ({ matched }) => (matched === 'meaning' ? h('p', { class: 'related' }, 'related in meaning') : null);

function details(paper) {
  return h('p', { class: 'details' }, topics(paper), links(paper), tools(paper), places(paper));
}

function topics({ topics: paths, topic_values: keys }) {
  if (!paths.length) return null;
  return h('span', { class: 'topics' }, paths.map((labels, i) =>
    h('a', { href: href(filterOnly('topic', keys[i])), title: labels.join(' › ') }, labels.at(-1))));
}

function links(paper) {
  if (!paper.links.length) return null;
  return h('span', { class: 'links' }, paper.links.map((link) =>
    h('a', { href: link.href, rel: 'noopener', 'aria-label': `${LINK_LABELS.get(link.rel)}: ${paper.title}` }, LINK_LABELS.get(link.rel))));
}

function tools(paper) {
  return h('span', { class: 'acts' },
    h('button', { type: 'button', class: 'text', 'data-act': 'cite', 'aria-label': `Copy BibTeX of ${paper.title}` }, 'BibTeX'),
    h('button', { type: 'button', class: 'text', 'data-act': 'refer', 'aria-label': `Copy a reference to ${paper.title}` }, 'Reference'),
    h('button', { type: 'button', class: 'text', 'data-act': 'similar', 'aria-expanded': 'false', 'aria-label': `Papers similar to ${paper.title}` }, 'Similar'),
    h('a', { href: pageOf(paper), 'aria-label': `Details of ${paper.title}` }, 'Details'),
  );
}

function places(paper) {
  const lists = paper.source_count ?? paper.sources.length;
  if (!lists) return null;
  const name = lists === 1 ? 'in 1 list' : `in ${lists} lists`;
  return h('button', { type: 'button', class: 'text', 'data-act': 'places', 'aria-expanded': 'false' }, name);
}

function star(paper) {
  const on = savedIds().includes(paper.id);
  return h('button', {
    type: 'button', class: 'star quiet', 'aria-pressed': String(on), 'aria-label': `Save ${paper.title}`, title: 'Save',
    click: () => toggleSaved(paper.id),
  }, icon('star'));
}

// In whatever tab it was pressed.
changed.addEventListener('saved', () => {
  const ids = savedIds();
  for (const star of document.querySelectorAll('.star')) star.setAttribute('aria-pressed', String(ids.includes(star.closest('.hit').dataset.id)));
});

/** Draws a whole answer into the results section; returns the chosen values with their names. */
export function draw(find, answer, state) {
  const { meta, hits } = answer;
  find('total').textContent = count(meta.count, 'paper');
  const show = find('show-papers'); // the button of the dialog of filters, once that was opened
  if (show) show.textContent = `Show ${count(meta.count, 'paper')}`;
  find('sort').value = state.sort;
  const chosen = chosenOf(state, answer.facets);
  find('chips').replaceChildren(...chips(state, chosen));
  find('chips').hidden = !chosen.length;
  find('notes').replaceChildren(...notes(meta, state));
  find('hits').start = (meta.page - 1) * meta.per_page + 1;
  find('hits').replaceChildren(...hits.map(hit));
  const pages = pager(meta, state);
  find('pager').replaceChildren(...pages);
  find('pager').hidden = !pages.length;
  return chosen;
}

/** The labels of values by facet, as far as an answer has them. */
function labelsOf(facets) {
  const labels = new Map();
  const add = (facet, list) => {
    for (const { value, label, children } of list) {
      labels.set(`${facet} ${value}`, label);
      if (children) add(facet, children);
    }
  };
  for (const [facet, { values }] of Object.entries(facets)) if (values) add(facet, values);
  return labels;
}

const yearText = (value) => value.replace(/^(\d{4})-(\d{4})$/, '$1–$2').replace(/^(\d{4})-$/, 'from $1').replace(/^-(\d{4})$/, 'to $1');

/** Every chosen value as people read it: the label of its facet, its own, and whether it is excluded. */
function chosenOf(state, facets) {
  const labels = labelsOf(facets);
  return [...urls.index.facets, { id: 'since', label: 'New since' }].flatMap(({ id, label }) => urls.values(state, id).map((value) => {
    const bare = value.replace(/^!/, '');
    const name = id === 'year' ? yearText(bare) : id === 'since' ? bare.slice(0, 10) : labels.get(`${id} ${bare}`) ?? bare.split('/').at(-1);
    return { facet: id, value, kind: label, name, not: bare !== value };
  }));
}

function chips(state, chosen) {
  const list = chosen.map(({ facet, value, kind, name, not }) => {
    const label = not ? `not ${kind}` : kind;
    return h('li', null, h('a', {
      class: not ? 'chip not' : 'chip', href: href(urls.without(state, facet, value)), 'data-keep': 'chips',
      'aria-label': `Remove ${label} ${name}`,
    }, h('span', { class: 'kind' }, label), h('span', { class: 'name' }, name), icon('x')));
  });
  if (list.length > 1) list.push(h('li', null, h('a', { class: 'clear-all', href: href(urls.withoutFilters(state)) }, 'Clear all')));
  return list;
}

function notes(meta, state) {
  const list = [];
  if (meta.corrected_query) {
    list.push(h('p', null, 'Showing papers for ', h('a', { href: href(urls.withQuery(state, meta.corrected_query)) }, h('b', null, meta.corrected_query)),
      '. Search only for ', h('a', { href: href({ ...state, exact: true, page: 1 }) }, state.q), '.'));
  }
  for (const note of meta.notes ?? []) list.push(h('p', null, note));
  if (state.words || meta.related) {
    const text = state.words ? 'Show related papers too' : 'Show only papers with the words';
    list.push(h('p', null, h('a', { href: href({ ...state, words: !state.words, page: 1 }) }, text), '.'));
  }
  return list;
}

function pager(meta, state) {
  const last = Math.ceil(Math.min(meta.count, REACH) / meta.per_page);
  if (last < 2) return [];
  const wanted = [1, last, meta.page - 1, meta.page, meta.page + 1].concat(
    meta.page < 4 ? [2, 3, 4] : [], meta.page > last - 3 ? [last - 1, last - 2, last - 3] : []);
  const numbers = [...new Set(wanted)].filter((n) => n >= 1 && n <= last).sort((a, b) => a - b);
  const link = (page, text, label) => h('a', { href: href(urls.withPage(state, page)), 'data-focus': 'results', 'aria-label': label, 'aria-current': page === meta.page ? 'page' : null }, text);
  const step = (page, text) => (page < 1 || page > last ? h('span', { class: 'off' }, text) : link(page, text, `${text} page`));
  return [
    step(meta.page - 1, 'Previous'),
    ...numbers.flatMap((n, i) => [i && n - numbers[i - 1] > 1 ? h('span', { class: 'gap' }, '…') : null, link(n, number(n), `Page ${n}`)].filter(Boolean)),
    step(meta.page + 1, 'Next'),
  ];
}
