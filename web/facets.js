// The panel of filters: one fieldset per facet with native checkboxes, which keep their place while the pointer is there.

import { SHOWN, facetValues } from './api.js';
import { count as papers, h, icon, keyed, number } from './dom.js';
import { toggle, values } from './state.js';
import { topicFacet } from './topics.js';
import { yearFacet } from './years.js';

const PAGE = 100;
const FILTER_BOX_FROM = 13;
// Facets in which nearly every value is rare start closed.
const CLOSED = ['system', 'kind', 'source'];

/** The row of one value: checkbox, name, count and the button that excludes it. */
export function row(facet, value, go, now) {
  const box = h('input', { type: 'checkbox', change: () => go(toggle(now(), facet, value.value)) });
  const name = h('span', { class: 'name' });
  const count = h('span', { class: 'count' });
  const not = h('button', {
    type: 'button', class: 'not quiet', title: 'Exclude',
    click: () => go(toggle(now(), facet, `!${value.value}`)),
  }, icon('minus'));
  const node = h('div', { class: 'row' }, h('label', { class: 'row-label' }, box, name, count), not);
  node.update = (latest) => {
    name.textContent = latest.label;
    name.title = latest.label;
    count.textContent = number(latest.count);
    box.checked = latest.selected;
    node.classList.toggle('excluded', latest.excluded);
    node.classList.toggle('zero', !latest.count);
    not.setAttribute('aria-pressed', String(latest.excluded));
    not.setAttribute('aria-label', `Exclude ${latest.label}`);
  };
  node.box = box;
  node.update(value);
  return node;
}

/** The part of the panel of a facet without an order of its own. */
function termsFacet(facet, label, go, now) {
  let state;
  let latest = { values: [], distinct: 0 };
  let found = null; // what the filter box found; null while it is empty
  let extra = null; // more values than a search brings, once asked for
  let limit = SHOWN;
  let controller;
  const list = h('div', { class: 'rows' });
  const more = h('button', { type: 'button', class: 'text more', click: () => expand() });
  const less = h('button', { type: 'button', class: 'text more', click: () => collapse() }, 'Show fewer');
  const box = h('input', {
    type: 'text', class: 'facet-query', placeholder: `Find in ${label.toLowerCase()}s`, 'aria-label': `Find in ${label.toLowerCase()}s`,
    autocomplete: 'off', spellcheck: 'false', input: () => find(), keydown: (event) => {
      if (event.key === 'Escape' && box.value) {
        event.stopPropagation();
        box.value = '';
        find();
      }
    },
  });
  const note = h('p', { class: 'coverage' });
  const none = h('p', { class: 'none', hidden: true });
  const body = h('fieldset', null, h('legend', { class: 'vh' }, label), note, box, list, none, more, less);
  const node = h('details', { class: 'facet', 'data-facet': facet, open: !CLOSED.includes(facet) },
    h('summary', null, h('span', null, label), h('span', { class: 'distinct' })), body);

  async function load(text, size) {
    controller?.abort();
    controller = new AbortController();
    try {
      return await facetValues(facet, state, text, size, controller.signal);
    } catch (error) {
      if (error.name !== 'AbortError') {
        none.hidden = false;
        none.textContent = error.message;
      }
      return null;
    }
  }

  async function find() {
    const text = box.value.trim();
    const answer = text ? await load(text, 30) : { values: null };
    if (!answer || box.value.trim() !== text) return;
    found = answer.values;
    draw();
  }

  async function expand() {
    limit = limit === SHOWN ? PAGE : limit + PAGE;
    const answer = await load('', limit);
    if (!answer) return;
    extra = answer.values;
    draw();
  }

  function collapse() {
    limit = SHOWN;
    extra = null;
    draw();
    more.focus();
  }

  function draw() {
    const chosen = latest.values.filter((value) => value.selected || value.excluded);
    const source = found ?? extra ?? latest.values;
    const shown = source.slice(0, found ? source.length : limit);
    for (const value of chosen) if (!shown.some((one) => one.value === value.value)) shown.push(value);
    keyed(list, shown, (value) => value.value, (value) => row(facet, value, go, now), (one, value) => one.update(value));
    const total = Math.max(latest.distinct, shown.length);
    const rest = total - shown.length;
    none.hidden = shown.length > 0;
    none.textContent = found ? `No ${label.toLowerCase()} is called “${box.value.trim()}”` : '';
    more.hidden = found != null || rest <= 0;
    more.textContent = limit === SHOWN ? `Show ${number(Math.min(rest, PAGE - shown.length))} more` : `Show more of ${number(total)}`;
    less.hidden = found != null || limit === SHOWN;
    box.hidden = total < FILTER_BOX_FROM && !box.value;
    list.classList.toggle('long', shown.length > 14);
  }

  async function render(answer, next, coverage) {
    state = next;
    latest = answer;
    node.querySelector('.distinct').textContent = answer.distinct ? number(answer.distinct) : '';
    note.textContent = coverage ?? '';
    note.hidden = !coverage;
    node.hidden = !answer.values.length;
    if (values(state, facet).length) node.open = true;
    // Values that a search does not bring are asked for again, their counts depend on it.
    if (extra) extra = (await load('', limit))?.values ?? null;
    if (box.value.trim()) await find();
    draw();
  }
  return { node, render };
}

/** The whole panel; current gives the page's state. */
export function panel(root, go, current) {
  const parts = new Map();
  let state;
  let still = null;
  const steady = () => (still ??= import('./still.js').catch(() => null));
  root.addEventListener('pointerover', steady, { once: true });
  // A click starts from what the click before it is about to make of the page.
  let coming = null;
  const now = () => coming ?? current();
  const move = async (next) => {
    coming = next;
    (await steady())?.hold(root);
    if (coming !== next) return;
    coming = null;
    go(next);
  };
  const part = (facet, answer) => {
    if (!parts.has(facet)) {
      parts.set(facet, answer.type === 'range' ? yearFacet(move, now)
        : answer.type === 'hierarchical' ? topicFacet(move, row, now)
        : termsFacet(facet, answer.label, move, now));
    }
    return parts.get(facet);
  };
  return {
    /** Draws an answer's facets; the index's own counts tell which facets are known for few papers. */
    render(answer, next, info) {
      state = next;
      const facets = Object.entries(answer.facets).map(([name, facet]) => ({ name, facet, known: knownFor(info, name) }));
      facets.sort((a, b) => Number(Boolean(a.known)) - Number(Boolean(b.known)));
      for (const { name, facet, known } of facets) part(name, facet).render(facet, state, known);
      keyed(root, facets, ({ name }) => name, ({ name, facet }) => part(name, facet).node);
      still?.then((module) => module?.release(root));
    },
  };
}

// "authors known for 23 of 1,713 papers" where fewer than half have any.
function knownFor(info, facet) {
  const missing = info?.facets?.[facet]?.missing;
  if (missing == null || facet === 'system' || missing * 2 < info.papers) return null;
  return `${facet}s known for ${number(info.papers - missing)} of ${papers(info.papers, 'paper')}`;
}
