// Help: how to ask, with examples that run, and the keys.

import { h } from './dom.js';
import { keysOn, setKeys } from './prefs.js';
import { href, index, search } from './state.js';

// What each kind of example shows; the examples are the index's own.
const QUERIES = {
  words: 'papers with these words, in any order; the last may be a beginning',
  phrase: 'the words side by side',
  without: 'without a word',
  either: 'either; parentheses group',
  venue_year: 'a venue and a year, however they are joined',
  years: 'years from and to; 2022- and -2020 leave an end open',
  title: 'in titles only',
  system: 'by the name of the system',
  author: 'by an author, where lists name them',
  fields: 'by venue and topic',
};

const KEYS = [
  ['/', 'to the search box'],
  ['↓ ↑', 'through suggestions and papers'],
  ['j k', 'to the next paper, to the one before'],
  ['s', 'save the paper that has the focus, or no longer'],
  ['c', 'copy its BibTeX'],
  ['Enter', 'search what is typed, or open the paper'],
  ['Esc', 'close what is open, clear, or back to the box'],
  ['?', 'this help'],
];

let dialog;

export function open() {
  dialog ??= make();
  dialog.showModal();
}

function make() {
  const close = h('button', { type: 'button', class: 'quiet', 'aria-label': 'Close help', click: () => dialog.close() }, '✕');
  const node = h('dialog', { id: 'help-dialog', 'aria-labelledby': 'help-title' },
    h('div', { class: 'sheet-head' }, h('h2', { id: 'help-title' }, 'How to search'), close),
    h('div', { class: 'sheet-body help' },
      h('h3', null, 'Queries'),
      h('dl', null, Object.entries(index.examples).flatMap(([kind, query]) => [h('dt', null, h('a', { href: href(search(query)) }, query)), h('dd', null, QUERIES[kind])])),
      h('h3', null, 'What is searched'),
      h('p', null, 'Titles, names of systems, other titles (such as a preprint’s), topics, venues, authors and summaries, in this order of weight. ',
        'Where no paper has a word, one that differs by a letter is taken and the page says so; words in quotes are never corrected. ',
        'If no paper has all words, those with most of them come.'),
      h('h3', null, 'Filters'),
      h('p', null, 'Values of one facet widen, facets narrow each other. The number beside a value is how many papers choosing it alone gives. ',
        'The crossed circle beside a value excludes it. Drag across the years for a range.'),
      h('h3', null, 'A whole list'),
      h('p', null, 'Paste several lines into the box, or a reference list or a .bib file into ', h('a', { href: 'match' }, 'Match a list'), ': it tells for each whether the paper is here.'),
      h('h3', null, 'Keep and share'),
      h('p', null, 'The address of the page is the search: share it, bookmark it, or subscribe to its feed. A star keeps a paper in this browser, Save all papers of a result or the search; Saved has them, with notes, and tells what is new.'),
      h('h3', null, 'Keys'),
      h('label', { class: 'row-label' }, h('input', { type: 'checkbox', checked: keysOn(), change: (event) => setKeys(event.target.checked) }), 'Use keys of one character'),
      h('dl', { class: 'keys' }, KEYS.flatMap(([key, what]) => [h('dt', null, key.split(' ').map((one) => h('kbd', null, one))), h('dd', null, what)]))));
  document.body.append(node);
  node.addEventListener('click', (event) => event.target === node && node.close());
  return node;
}
