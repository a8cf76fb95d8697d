// The menu Save of a result: all its papers, or the search itself.

import { API, get, join, searchParams } from './api.js';
import { count, h, number } from './dom.js';
import { MOST, savedIds, setSaved } from './prefs.js';
import { withValues } from './state.js';
import { SEARCHES, searches, setSearches } from './store.js';

const find = (id) => document.getElementById(id);
const PAGE = 100; // the most hits of one answer

const queryOf = (state) => searchParams({ ...withValues(state, 'since', []), sort: 'relevance' });

/** Fills the menu that opens. */
export function menu(button, page) {
  const known = searches().some(({ query }) => query === queryOf(page.state()));
  button.nextElementSibling.replaceChildren(
    h('li', null, h('button', { type: 'button', class: 'text', 'data-act': 'keep-papers' }, `All ${find('total').textContent}`)),
    h('li', null, known
      ? h('a', { href: '?saved' }, 'This search is saved')
      : h('button', { type: 'button', class: 'text', 'data-act': 'keep-search' }, 'This search, to tell what is new')));
}

/** The ids of a search's first papers, and how many it has. */
async function idsOf(state, room) {
  const ids = new Set();
  let total;
  for (let page = 1; ids.size < room; page++) {
    const { meta, hits } = await get(`${API}search?${join(searchParams({ ...state, page }), `per_page=${PAGE}&facets=none&fields=year`)}`);
    hits.forEach(({ id }) => ids.add(id));
    total = meta.count;
    if (hits.length < PAGE) break;
  }
  return { ids: [...ids], total };
}

/** Saves all papers of the result that there is room for. */
export async function papers(button, page) {
  const before = savedIds();
  const { ids, total } = await idsOf(page.state(), MOST);
  const fresh = ids.filter((id) => !before.includes(id)).slice(0, MOST - before.length);
  close(button);
  if (!setSaved([...before, ...fresh])) return;
  const there = ids.filter((id) => before.includes(id)).length;
  const left = total - there - fresh.length;
  const sentence = `${count(fresh.length, 'paper')} saved${there ? `, ${number(there)} were saved before` : ''}`
    + `${left > 0 ? `; the other ${number(left)} are not, since a desk holds ${count(MOST, 'paper')}` : ''}.`;
  const undo = h('button', { type: 'button', class: 'text', click: () => {
    const gone = new Set(fresh);
    setSaved(savedIds().filter((id) => !gone.has(id)));
    note(page, 'Taken back.');
  } }, 'Undo');
  note(page, sentence, fresh.length > 0 && undo, h('a', { href: '?saved' }, 'See saved papers'));
}

/** Saves the search, with the index that was looked at. */
export async function search(button, page) {
  const { built_at: since } = await get(`${API}index`);
  close(button);
  const list = searches();
  if (list.length >= SEARCHES) {
    note(page, `A desk holds ${SEARCHES} searches; remove one first.`, h('a', { href: '?saved' }, 'See saved searches'));
    return;
  }
  const state = page.state();
  if (!setSearches([...list, { query: queryOf(state), name: nameOf(state), since }])) return;
  note(page, 'Search saved: Saved tells when it has new papers.', h('a', { href: '?saved' }, 'See saved searches'));
}

/** What was typed and what is chosen, as the page shows it. */
function nameOf({ q }) {
  const chips = [...find('chips').querySelectorAll('.chip:not([aria-label^="Remove New since"])')];
  const chosen = chips.map((chip) => `${chip.classList.contains('not') ? 'not ' : ''}${chip.querySelector('.name').textContent}`);
  return [q, ...chosen].filter(Boolean).join(' · ') || 'All papers';
}

function close(button) {
  const menu = button.closest('.menu');
  menu.open = false;
  menu.firstElementChild.focus();
}

function note({ say }, sentence, ...acts) {
  find('notes').querySelector('.kept')?.remove();
  find('notes').append(h('p', { class: 'kept' }, sentence, acts.filter(Boolean).flatMap((act) => [' ', act])));
  say(sentence);
}
