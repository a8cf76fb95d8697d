// Saved papers: those of this browser (?saved), or a shared selection (?id=a&id=b).

import { API, get } from './api.js';
import { copy, done } from './acts.js';
import { count, h } from './dom.js';
import { savedIds, setSaved } from './prefs.js';
import { hit } from './results.js';
import { EMPTY, href } from './state.js';

const idsOf = (state) => (state.saved ? savedIds() : state.ids);

export async function load(state, signal) {
  const ids = idsOf(state);
  if (!ids.length) return { hits: [], missing: [] };
  const found = await papers(ids, signal);
  // Papers that have another id now are kept under it.
  const { moved } = found;
  if (state.saved && Object.keys(moved).length) setSaved(savedIds().map((id) => moved[id] ?? id));
  return found;
}

// More ids than an address holds are asked for in parts.
const IDS = 300;

async function papers(ids, signal) {
  const parts = [];
  for (let i = 0; i < ids.length; i += IDS) parts.push(ids.slice(i, i + IDS));
  const answers = await Promise.all(parts.map((part) => get(`${API}papers?${idParams(part)}`, signal)));
  return {
    hits: answers.flatMap((one) => one.hits),
    missing: answers.flatMap((one) => one.missing),
    moved: Object.assign({}, ...answers.map((one) => one.moved)),
  };
}

const idParams = (ids) => ids.map((id) => `id=${encodeURIComponent(id)}`).join('&');

/** Draws the list and returns what to say of it. */
export function draw(root, { hits, missing }, state, { go, say }) {
  const own = state.saved;
  const ids = hits.map((paper) => paper.id);
  const share = href({ ...EMPTY, ids });
  const copyButton = h('button', {
    type: 'button', class: 'button',
    click: async (event) => {
      const address = new URL(share, location.href).href;
      if (await copy(address)) done(event.target, 'Copied', say, 'Link to these papers copied');
      else go({ ...EMPTY, ids });
    },
  }, 'Copy link');
  const toolbar = h('div', { class: 'controls' },
    h('a', { class: 'button', href: `${API}export?format=bibtex&${idParams(ids)}`, download: '' }, 'Export BibTeX'),
    copyButton,
    own
      ? h('button', { type: 'button', class: 'button', click: () => clear(root, hits, { go, say }) }, 'Remove all')
      : h('button', { type: 'button', class: 'button', click: () => { setSaved([...savedIds(), ...ids]); go({ ...EMPTY, saved: true }); } }, 'Save all'));
  root.replaceChildren(
    h('div', { class: 'toolbar' }, h('h2', { tabindex: '-1' }, own ? 'Saved papers' : 'Shared papers'), h('p', { class: 'took' }, count(hits.length, 'paper')), hits.length ? toolbar : null),
    h('div', { class: 'notes' },
      own && hits.length ? h('p', null, 'Kept in this browser only. “Copy link” makes an address that shows these papers to anyone.') : null,
      missing.length ? h('p', null, `${count(missing.length, 'paper')} of this selection ${missing.length === 1 ? 'is' : 'are'} not in this index: ${missing.join(', ')}.`) : null),
    hits.length ? h('ol', { class: 'hits' }, hits.map(hit)) : h('p', { class: 'empty' }, own ? 'Nothing saved yet. Press the star beside a paper to keep it here.' : 'None of these papers is in this index.'));
  return count(hits.length, own ? 'saved paper' : 'shared paper');
}

function clear(root, hits, { go, say }) {
  const before = savedIds();
  setSaved([]);
  go({ ...EMPTY, saved: true }).then(() => {
    const undo = h('button', { type: 'button', class: 'button', click: () => { setSaved(before); go({ ...EMPTY, saved: true }); } }, 'Undo');
    root.querySelector('.notes').append(h('p', null, `${count(hits.length, 'paper')} removed. `, undo));
    say(`${count(hits.length, 'paper')} removed`);
    undo.focus();
  });
}
