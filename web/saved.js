// The desk: the papers and searches saved in this browser (?saved), or the papers of a link (?code=, ?id=a&id=b).

import { API, get } from './api.js';
import { controls } from './backup.js';
import { count, h, keyed, number, style } from './dom.js';
import { fits, moved, ordered } from './listing.js';
import { savedIds, setSaved } from './prefs.js';
import { row } from './rows.js';
import { draw as drawSearches } from './searches.js';
import { exportsOf, share } from './share.js';
import { EMPTY } from './state.js';
import * as store from './store.js';

const PART = 250; // ids of one request
const STEP = 100; // papers shown at once

let desk = null;

/** Fetches the papers of a state. */
export async function load(state, signal) {
  await Promise.all([style('later.css'), style('desk.css')]);
  const nothing = { hits: [], missing: [], ambiguous: [] };
  if (state.code) return get(`${API}papers?code=${encodeURIComponent(state.code)}`, signal);
  const ids = state.saved ? savedIds() : state.ids;
  const parts = [];
  for (let i = 0; i < ids.length; i += PART) parts.push(ids.slice(i, i + PART));
  const answers = await Promise.all(parts.map((part) => get(`${API}papers?${part.map((id) => `id=${encodeURIComponent(id)}`).join('&')}`, signal)));
  if (state.saved) follow(answers);
  return answers.reduce((all, one) => ({ ...all, hits: [...all.hits, ...one.hits], missing: [...all.missing, ...one.missing] }), nothing);
}

/** Papers that have another id now keep their place and their notes under it. */
function follow(answers) {
  const now = Object.assign({}, ...answers.map((one) => one.moved));
  if (!Object.keys(now).length) return;
  const id = (one) => now[one] ?? one;
  store.setNotes(Object.fromEntries(Object.entries(store.notes()).map(([one, text]) => [id(one), text])));
  store.setByHand(store.byHand().map(id));
  setSaved(savedIds().map(id));
}

/** Draws the list, what is open in it left as it is, and returns what to say of it. */
export function draw(root, answer, state, page) {
  const kind = state.saved ? 'saved' : state.code || state.ids.join();
  if (desk?.kind !== kind || !root.contains(desk.node)) {
    desk = state.saved ? make(page, true) : make(page, false);
    desk.kind = kind;
    root.replaceChildren(desk.node);
  }
  desk.show(answer, state);
  return count(answer.hits.length, state.saved ? 'saved paper' : 'shared paper');
}

addEventListener('storage', () => desk?.follow());

/** The desk's elements; own is whether its papers are those of this browser. */
function make(page, own) {
  let answer = null;
  let state = null;
  let ids = '';
  let limit = STEP;
  let shown = [];
  const total = h('p', { class: 'took', role: 'status' });
  const told = h('div', { class: 'notes' });
  const facts = h('div', { class: 'notes' });
  const list = h('ol', { class: 'hits' });
  const more = h('button', { type: 'button', class: 'button', click: () => {
    limit += STEP;
    update();
  } });
  const empty = h('p', { class: 'empty' });
  const searches = h('section', { class: 'searches', 'aria-label': 'Saved searches' });
  const filter = h('input', {
    type: 'search', class: 'facet-query', placeholder: 'Filter these papers', 'aria-label': 'Filter these papers',
    input: () => {
      limit = STEP;
      if (own) {
        const words = filter.value.trim();
        history.replaceState(history.state, '', words ? `?${new URLSearchParams({ saved: words })}` : '?saved');
      }
      update();
    },
  });
  const order = h('select', { change: () => {
    if (own) store.setOrder(order.value);
    update();
  } }, [['saved', own ? 'As saved' : 'As shared'], ['year', 'Newest first'], ['title', 'Title'], ...own ? [['hand', 'By hand']] : []]
    .map(([value, label]) => h('option', { value }, label)));
  const entries = h('ul', null);
  const bar = h('div', { class: 'controls' },
    filter,
    h('label', { class: 'sort' }, h('span', null, 'Order'), ' ', order),
    h('details', { class: 'menu', toggle: (event) => event.target.open && entries.replaceChildren(...exportsOf(shown, own ? store.notes() : {})) },
      h('summary', { class: 'button' }, 'Export'), entries),
    h('button', { type: 'button', class: 'button', click: copyLink }, 'Copy link'),
    !own && h('button', {
      type: 'button', class: 'button',
      click: () => setSaved([...savedIds(), ...shown.map(({ id }) => id)]) && page.go({ ...EMPTY, saved: true }),
    }, 'Save all'));
  const remove = h('button', { type: 'button', class: 'text', click: removeShown });
  const node = h('div', { class: own ? 'desk own' : 'desk' },
    h('div', { class: 'toolbar' }, h('h2', { tabindex: '-1' }, own ? 'Saved papers' : 'Shared papers'), total, bar),
    own && h('aside', { class: 'shelf', 'aria-label': 'The desk' }, searches,
      h('section', { class: 'itself', 'aria-label': 'This desk' }, h('h3', null, 'This desk'),
        h('p', { class: 'none' }, 'Papers, notes and searches are kept in this browser only.'),
        h('p', { class: 'file' }, controls(page, note), remove))),
    h('div', { class: 'papers' }, told, facts, list, h('p', { class: 'rest' }, more), empty));

  function note(...nodes) {
    told.replaceChildren(...nodes);
  }

  async function copyLink(event) {
    const button = event.target;
    try {
      await share(button, shown, page.say, note);
    } catch (error) {
      note(h('p', { role: 'alert' }, h('b', null, error.title), `. ${error.message}`));
    }
  }

  /** Removes what is shown, with its notes, until it is undone. */
  function removeShown() {
    const before = { ids: savedIds(), notes: store.notes(), hand: store.byHand() };
    const gone = new Set(filter.value.trim() ? shown.map(({ id }) => id) : before.ids);
    if (!gone.size) return;
    store.setNotes(Object.fromEntries(Object.entries(before.notes).filter(([id]) => !gone.has(id))));
    setSaved(before.ids.filter((id) => !gone.has(id)));
    page.go(state, { replace: true }).then(() => {
      const undo = h('button', { type: 'button', class: 'button', click: () => {
        store.setNotes({ ...before.notes, ...store.notes() });
        store.setByHand(before.hand);
        setSaved([...before.ids, ...savedIds()]);
        note();
        page.go(state, { replace: true });
      } }, 'Undo');
      note(h('p', null, `${count(gone.size, 'paper')} removed, with notes. `, undo));
      page.say(`${count(gone.size, 'paper')} removed`);
      undo.focus();
    });
  }

  function move(item, to) {
    const all = ordered(answer.hits, 'hand', store.byHand()).map(({ id }) => id);
    const { activeElement: focused } = document;
    store.setByHand(moved(all, shown.map(({ id }) => id), item.dataset.id, to));
    update();
    focused?.focus({ preventScroll: true });
    const at = shown.findIndex(({ id }) => id === item.dataset.id);
    page.say(`Place ${at + 1} of ${shown.length}`);
  }

  /** Shows what filter and order leave of the papers. */
  function update() {
    const words = filter.value.trim();
    const kept = own ? store.notes() : {};
    const by = order.value;
    shown = ordered(answer.hits.filter((paper) => fits(paper, kept[paper.id] ?? '', words)), by, own ? store.byHand() : []);
    const here = shown.slice(0, limit);
    keyed(list, here, ({ id }) => id, (paper) => row(paper, own, move));
    here.forEach((paper, i) => list.children[i].refresh?.(by === 'hand' ? i : null, shown.length));
    total.textContent = words ? `${number(shown.length)} of ${count(answer.hits.length, 'paper')}` : count(shown.length, 'paper');
    more.parentElement.hidden = shown.length <= limit;
    more.textContent = `Show ${Math.min(STEP, shown.length - limit)} more`;
    empty.hidden = shown.length > 0;
    empty.textContent = answer.hits.length ? 'No saved paper and no note has these words.'
      : own ? 'Nothing saved yet. Press the star beside a paper to keep it here, or Save › “All papers” on the results of a search.'
        : 'None of these papers is in this index.';
    bar.hidden = !answer.hits.length;
    remove.textContent = words ? `Remove the ${number(shown.length)} shown` : 'Remove all papers';
    remove.hidden = !(words ? shown.length : ids);
  }

  function gone() {
    const { missing, ambiguous } = answer;
    const parts = [];
    if (missing.length) {
      parts.push(h('p', null, `${count(missing.length, 'paper')} of this ${own ? 'desk' : 'link'} ${missing.length === 1 ? 'is' : 'are'} not in this index: ${missing.slice(0, 20).join(', ')}${missing.length > 20 ? ', …' : ''}. `,
        own && h('button', { type: 'button', class: 'text', click: () => setSaved(savedIds().filter((id) => !missing.includes(id))) && page.go(state, { replace: true }) },
          missing.length === 1 ? 'Remove it' : 'Remove them')));
    }
    for (const ids of ambiguous ?? []) {
      const titles = answer.hits.filter(({ id }) => ids.includes(id)).map(({ title }) => `“${title}”`);
      parts.push(h('p', null, `One part of the link fits ${titles.join(' and ')}: all of them are shown.`));
    }
    return parts;
  }

  return {
    node,
    show(found, now) {
      answer = found;
      state = now;
      ids = savedIds().join();
      if (own) {
        const words = new URLSearchParams(location.search).get('saved') ?? '';
        if (filter.value.trim() !== words) filter.value = words;
        order.value = store.order();
      }
      if (!order.value) order.value = 'saved';
      facts.replaceChildren(...gone());
      update();
      if (own) drawSearches(searches, page);
    },
    /** Another tab changed what is kept. */
    follow() {
      if (!own || !node.isConnected || node.closest('[hidden]')) return;
      if (savedIds().join() !== ids) {
        page.go(state, { replace: true });
        return;
      }
      update();
      drawSearches(searches, page);
    },
  };
}
