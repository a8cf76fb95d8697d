// The panel of filters: one fieldset per facet with native checkboxes, which keep their place while the pointer is there.

import { PAGE, SHOWN, reached } from './api.js';
import { count as papers, h, icon, keyed, number, plain } from './dom.js';
import { href, index, toggle, values } from './state.js';
import { yearFacet } from './years.js';

const FILTER_BOX_FROM = 13;
// Facets in which nearly every value is rare start closed.
const CLOSED = ['system', 'kind', 'source'];

/** The row of one value: checkbox, name, count and the button that excludes it. */
function row(facet, value, go, now) {
  const next = () => toggle(now(), facet, value.value);
  const box = h('input', { type: 'checkbox', change: () => go(next()) });
  // The same as a link, to open in another tab or to copy; the keyboard has the checkbox.
  const name = h('a', {
    class: 'name', tabindex: -1, click: (event) => {
      if (!plain(event)) return;
      event.preventDefault();
      go(next());
    },
  });
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
    name.href = href(next());
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
  let more = null; // the values that a search does not bring, once asked for
  let asking = null;
  const name = label.toLowerCase();
  const list = h('div', { class: 'rows' });
  const wider = h('button', { type: 'button', class: 'text more', click: async () => (await asked())?.expand(state) });
  const fewer = h('button', { type: 'button', class: 'text more', click: () => more.collapse(wider) }, 'Show fewer');
  const box = h('input', {
    type: 'text', class: 'facet-query', placeholder: `Find in ${name}s`, 'aria-label': `Find in ${name}s`,
    autocomplete: 'off', spellcheck: 'false', input: async () => (await asked())?.find(state), keydown: (event) => {
      if (event.key === 'Escape' && box.value) {
        event.stopPropagation();
        box.value = '';
        more?.find(state);
      }
    },
  });
  const note = h('p', { class: 'coverage' });
  const none = h('p', { class: 'none', hidden: true });
  const body = h('fieldset', null, h('legend', { class: 'vh' }, label), note, box, list, none, wider, fewer);
  const node = h('details', { class: 'facet', 'data-facet': facet, open: !CLOSED.includes(facet) },
    h('summary', null, h('span', null, label), h('span', { class: 'distinct' })), body);

  const asked = () => (asking ??= reached(import('./more.js'))
    .then(({ moreValues }) => (more = moreValues(facet, box, none, draw)))
    .catch((error) => {
      asking = null; // until it is asked for again
      none.hidden = false;
      none.textContent = error.message;
    }));

  function draw() {
    const limit = more?.limit ?? SHOWN;
    const found = more?.found;
    const chosen = latest.values.filter((value) => value.selected || value.excluded);
    const shown = found ? [...found] : (more?.extra ?? latest.values).slice(0, limit);
    for (const value of chosen) if (!shown.some((one) => one.value === value.value)) shown.push(value);
    keyed(list, shown, (value) => value.value, (value) => row(facet, value, go, now), (one, value) => one.update(value));
    const total = Math.max(latest.distinct, shown.length);
    const rest = total - shown.length;
    none.hidden = shown.length > 0;
    none.textContent = found ? `No ${name} is called “${box.value.trim()}”` : '';
    wider.hidden = Boolean(found) || rest <= 0;
    wider.textContent = limit === SHOWN ? `Show ${number(Math.min(rest, PAGE - shown.length))} more` : `Show more of ${number(total)}`;
    fewer.hidden = Boolean(found) || limit === SHOWN;
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
    await more?.refresh(state);
    draw();
  }
  return { node, render };
}

/** The part of the panel of the topics: a tree in which several branches are ticked at once, with a partial mark on what lies above a ticked one. */
function topicFacet(go, now) {
  let state;
  const opened = new Map(); // what the reader opened or closed by hand, by value
  const tree = h('ul', { class: 'tree' });
  const node = h('fieldset', { class: 'facet', 'data-facet': 'topic' }, h('legend', null, 'Topic'), tree);

  function draw(list, topics, total) {
    keyed(list, topics, (topic) => topic.value, (topic) => item(topic), (one, topic) => one.update(topic, total));
  }

  function item(first) {
    let topic = first;
    let total = 0;
    const line = row('topic', first, go, now);
    const children = h('ul', null);
    const twist = h('button', {
      type: 'button', class: 'twist quiet',
      click: () => {
        opened.set(topic.value, children.hidden);
        node.update(topic, total);
      },
    }, icon('chevron'));
    const node = h('li', null, h('div', { class: 'branch' }, twist, line), children);
    node.update = (latest, all) => {
      topic = latest;
      total = all;
      line.update(latest);
      const under = values(state, 'topic').some((value) => value.replace('!', '').startsWith(`${latest.value}/`));
      line.box.indeterminate = under && !latest.selected;
      const below = latest.children ?? [];
      const open = below.length > 0 && (opened.get(latest.value) ?? (under || latest.count * 2 > all));
      twist.hidden = !below.length;
      twist.setAttribute('aria-expanded', String(open));
      twist.setAttribute('aria-label', `Subtopics of ${latest.label}`);
      children.hidden = !open;
      if (open) draw(children, below, all);
    };
    return node;
  }

  return {
    node,
    render(facet, next) {
      state = next;
      node.hidden = !facet.values.length;
      draw(tree, facet.values, facet.values.reduce((sum, topic) => sum + topic.count, 0));
    },
  };
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
        : answer.type === 'hierarchical' ? topicFacet(move, now)
          : termsFacet(facet, answer.label, move, now));
    }
    return parts.get(facet);
  };
  return {
    /** Draws an answer's facets; those that lists state for few papers come last and say so. */
    render(answer, next) {
      state = next;
      const facets = index.facets.filter(({ id }) => answer.facets[id]).sort((a, b) => a.sparse - b.sparse);
      for (const facet of facets) part(facet.id, answer.facets[facet.id]).render(answer.facets[facet.id], state, coverage(facet));
      keyed(root, facets, ({ id }) => id, ({ id }) => part(id, answer.facets[id]).node);
      still?.then((module) => module?.release(root));
    },
  };
}

const coverage = ({ label, missing, sparse }) =>
  (sparse ? `${label}s known for ${number(index.papers - missing)} of ${papers(index.papers, 'paper')}` : null);
