// The start page: the corpus by topic, year and venue, and the newest papers.

import { API, get, pageOf, readAt, yearCounts } from './api.js';
import { count, h, number } from './dom.js';
import { filterOnly, href, index, search } from './state.js';

/** The newest papers and what there is in every facet. */
export const load = (signal) =>
  get(`${API}search?sort=year:desc&per_page=6&facets=topic,year,venue&facet_limit=18&fields=title,systems,venue,year,kind,links`, signal);

export function draw(root, answer) {
  const { topic, year, venue } = answer.facets;
  const top = Math.max(1, ...topic.values.flatMap((root) => root.children ?? []).flatMap((block) => block.children ?? []).map((leaf) => leaf.count));
  root.replaceChildren(
    h('div', { class: 'lead' },
      h('p', null, h('b', null, count(answer.meta.count, 'paper')), ` from ${count(index.lists, 'list')}`,
        `, searchable by ${document.getElementById('q').placeholder.toLowerCase()}.`),
      h('p', { class: 'examples' }, h('span', null, 'Try'), ...examples().map((q) => h('a', { href: href(search(q)) }, q)))),
    h('section', { class: 'map', 'aria-labelledby': 'by-topic' }, h('h2', { id: 'by-topic' }, 'Topics'), ...topic.values.map((root) => branch(root, top))),
    h('div', { class: 'beside' },
      h('section', { 'aria-labelledby': 'by-year' }, h('h2', { id: 'by-year' }, 'Years'), yearChart(year)),
      h('section', { 'aria-labelledby': 'by-venue' }, h('h2', { id: 'by-venue' }, 'Venues'),
        h('p', { class: 'cloud' }, venue.values.slice(0, 18).map((one) =>
          h('a', { href: href(filterOnly('venue', one.value)) }, one.label, ' ', h('span', { class: 'count' }, number(one.count))))),
        h('p', null, h('a', { href: 'browse' }, 'All venues, topics and systems'))),
      h('section', { class: 'newest', 'aria-labelledby': 'newest' }, h('h2', { id: 'newest' }, 'Newest papers'),
        h('ol', null, answer.hits.map(newest)),
        h('p', null, h('a', { href: '?sort=year:desc' }, `All ${count(answer.meta.count, 'paper')}, newest first`)))),
  );
}

function newest(paper) {
  return h('li', null, h('a', { class: 'title', href: readAt(paper) ?? pageOf(paper), rel: 'noopener' }, paper.title), ' ',
    h('span', { class: 'where' }, [paper.venue?.label, paper.year].filter(Boolean).join(' ')));
}

/** Queries that find something here, each another part of the language. */
const examples = () => ['words', 'venue_year', 'phrase', 'years', 'fields'].map((kind) => index.examples[kind]).filter(Boolean);

/** A root topic with its children as a block each, their children as lines whose bars show the counts. */
function branch(root, top) {
  const children = root.children ?? [];
  return h('div', { class: 'root' },
    h('h3', null, link(root)),
    children.length ? h('div', { class: 'blocks' }, children.map((child) =>
      h('div', { class: 'block' }, h('h4', null, link(child)),
        child.children?.length ? h('ul', null, child.children.map((leaf) => h('li', null, bar(leaf, top)))) : null))) : null);
}

const link = (topic) =>
  h('a', { href: href(filterOnly('topic', topic.value)) }, topic.label, ' ', h('span', { class: 'count' }, number(topic.count)));

function bar(topic, top) {
  const node = link(topic);
  node.style.setProperty('--part', (topic.count / top).toFixed(4));
  return node;
}

// So many bars are wide enough for a finger; what is older stands in the first.
const MOST = 14;

/** A bar for every year, each a link to it. */
function yearChart(facet) {
  const all = yearCounts(facet, null);
  const list = all.slice(-MOST).map((bar) => ({ ...bar, name: String(bar.year), value: String(bar.year) }));
  const older = all.slice(0, -MOST);
  if (older.length) {
    const [first] = list;
    first.count += older.reduce((sum, bar) => sum + bar.count, 0);
    first.name = `≤${first.year}`;
    first.value = `-${first.year}`;
  }
  const top = Math.max(1, ...list.map((bar) => bar.count));
  return h('ol', { class: 'year-chart' }, list.map((bar) => {
    const fill = h('span', { class: 'fill' });
    fill.style.setProperty('--part', (bar.count / top).toFixed(4));
    const inside = [h('span', { class: 'n' }, String(bar.count)), h('span', { class: 'vh' }, ` ${bar.count === 1 ? 'paper' : 'papers'} in `), fill, h('span', { class: 'y' }, bar.name)];
    return h('li', null, bar.count
      ? h('a', { href: href(filterOnly('year', bar.value)) }, inside)
      : h('span', { class: 'gap', 'aria-hidden': 'true' }, inside));
  }));
}
