// What server-made pages gain where there is script, so that they feel as the search page does: saved papers, help,
// theme, keys, stars and copying. Without it they are links.

import { copy, done } from './copy.js';
import { h, icon, style } from './dom.js';
import { changed, controls, savedIds, setSaved, toggleSaved } from './prefs.js';

const live = new URL('.', import.meta.url);
const find = (id) => document.getElementById(id);
const all = (selector) => [...document.querySelectorAll(selector)];
const box = find('q');

function say(text) {
  find('status').textContent = text;
}

const plainClick = ({ button, metaKey, ctrlKey, shiftKey, altKey }) => !(button || metaKey || ctrlKey || shiftKey || altKey);

/** Leads to the live search, but from the plain results, which stay plain. */
function leadToTheSearch() {
  if (location.pathname.endsWith('/browse')) return;
  find('form').action = live.href;
  for (const link of all('main :is(.paper, .hit) a[href*="browse?"]')) link.href = new URL(new URL(link.href).search, live).href;
}

const starred = new Map(); // the buttons by the ids of papers

function star(id, title, ...attributes) {
  const button = h('button', { type: 'button', 'aria-label': `Save ${title}`, title: 'Save', click: () => toggleSaved(id), ...attributes[0] }, icon('star'));
  starred.set(button, id);
  return button;
}

function showStars() {
  const ids = new Set(savedIds());
  for (const [button, id] of starred) button.setAttribute('aria-pressed', String(ids.has(id)));
}

function stars() {
  for (const hit of all('.hit[data-id]')) {
    hit.querySelector('h3').after(star(hit.dataset.id, hit.querySelector('.title').textContent, { class: 'star quiet' }));
  }
  const paper = document.querySelector('.paper');
  if (paper) {
    const button = star(paper.dataset.id, paper.querySelector('h1').textContent, { class: 'button keep' });
    button.append('Save');
    (paper.querySelector(':scope > .go') ?? paper.querySelector('.facts').insertAdjacentElement('beforebegin', h('p', { class: 'go' }))).append(button);
  }
  const here = all('.answer.here .hit[data-id]').map((hit) => hit.dataset.id);
  if (here.length) {
    find('answers').after(h('p', { class: 'exports' },
      h('button', { type: 'button', class: 'button', click: () => setSaved([...savedIds(), ...here]) && say('Saved') }, icon('star'), 'Save all that are here')));
  }
  changed.addEventListener('saved', showStars);
  showStars();
}

/** BibTeX is copied; where that cannot be, its link is followed. */
function copies() {
  for (const link of all('.acts a[href$=".bib"]')) {
    link.setAttribute('aria-label', `Copy ${link.getAttribute('aria-label')}`);
    link.addEventListener('click', async (event) => {
      if (!plainClick(event)) return;
      event.preventDefault();
      const bibtex = await fetch(link.href).then((response) => (response.ok ? response.text() : null), () => null);
      if (bibtex && await copy(bibtex)) done(link, 'Copied', say, 'BibTeX copied');
      else location.assign(link.href);
    });
  }
  const cite = document.querySelector('.paper pre');
  if (cite) {
    const button = h('button', { type: 'button', class: 'button', click: async () => {
      if (await copy(`${cite.textContent.trim()}\n`)) done(button, 'Copied', say, 'BibTeX copied');
      else getSelection().selectAllChildren(cite);
    } }, 'Copy');
    cite.nextElementSibling.prepend(button, ' ');
  }
}

/** The help of the search page, with the queries of this index; where it cannot be had, its link is followed. */
async function help() {
  try {
    const response = await fetch(new URL('api/v1/index', live));
    if (!response.ok) throw new Error(response.statusText);
    const known = h('data', { id: 'index', hidden: true }, await response.text()); // where state.js reads it
    document.body.prepend(known);
    const [{ open }] = await Promise.all([import('./help.js'), style(new URL('later.css', live).href)]);
    known.remove();
    open();
    for (const link of find('help-dialog').querySelectorAll('a')) link.href = new URL(link.getAttribute('href'), live).href;
  } catch {
    location.assign(find('help').href);
  }
}

/** Down and Up go from the box through the titles and back. */
function walk(event) {
  const titles = all('.hit .title');
  const at = titles.findIndex((title) => title.closest('.hit').contains(event.target));
  if (at < 0 && event.target !== box) return;
  const next = event.key === 'ArrowDown' ? titles[at + 1] : titles[at - 1] ?? box;
  if (!next || next === event.target) return;
  event.preventDefault();
  next.focus();
  next.closest('.hit')?.scrollIntoView({ block: 'nearest' });
}

function keys() {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    const typing = event.target.closest('input:not([type=checkbox]), select, textarea');
    if (event.key === '/' && !typing) {
      event.preventDefault();
      box.focus();
      box.select();
    } else if (event.key === '?' && !typing) {
      event.preventDefault();
      help();
    } else if (event.key === 'Escape' && !typing && find('main').contains(event.target)) {
      box.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') walk(event);
  });
  find('help').addEventListener('click', (event) => {
    if (!plainClick(event)) return;
    event.preventDefault();
    help();
  });
}

find('theme').hidden = false;
controls(say);
leadToTheSearch();
stars();
copies();
keys();
find('answers')?.scrollIntoView({ block: 'start' });
