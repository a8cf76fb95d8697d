// Nothing found: which filter to drop and what that would give, and where else to look.

import * as api from './api.js';
import { count, h } from './dom.js';
import * as urls from './state.js';

const TRIED = 6;

export function draw(list, state, labels, signal) {
  const tries = [];
  for (const facet of urls.FACETS) {
    for (const value of urls.values(state, facet)) {
      const name = labels.get(`${facet} ${value.replace(/^!/, '')}`) ?? value;
      tries.push({ text: `without ${labels.get(facet) ?? facet} ${name}`, next: urls.without(state, facet, value) });
    }
  }
  if (tries.length > 1) tries.push({ text: 'without any filter', next: urls.withoutFilters(state) });
  if (state.exact) tries.push({ text: 'with spelling corrected', next: { ...state, exact: false } });
  if (state.q && urls.hasFilters(state)) tries.push({ text: `without “${state.q}”`, next: urls.withQuery(state, '') });
  list.replaceChildren(h('li', { class: 'empty' },
    h('p', null, state.q ? ['No paper matches ', h('b', null, state.q), urls.hasFilters(state) ? ' under these filters.' : '.'] : 'No paper is under all of these filters.'),
    tries.length ? h('ul', null, tries.slice(-TRIED).map((one) => attempt(one, signal))) : null,
    h('p', null, tries.length ? 'Or ' : 'Check the spelling, use fewer words, or ', h('a', { href: './' }, 'browse the topics'), '.')));
}

function attempt({ text, next }, signal) {
  const found = h('span', { class: 'count' });
  if (!urls.isStart(next)) {
    api.total(next, signal).then((n) => {
      found.textContent = count(n, 'paper');
    }).catch(() => {}); // a number less; the link works all the same
  }
  return h('li', null, h('a', { href: urls.href(next) }, text), ' ', found);
}
