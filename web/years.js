// The years: a picture whose bars are links and that one drags across, and two number inputs that do the same.

import { yearCounts } from './api.js';
import { count, h, svg } from './dom.js';
import { href, toggle, values, withYears, years } from './state.js';

const WIDTH = 240;
const HEIGHT = 56;

/** The facet's part of the panel: a node and what draws an answer into it. */
export function yearFacet(go, now) {
  let state;
  let list = [];
  const picture = svg('svg', { class: 'years', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', role: 'group' });
  const caption = h('p', { class: 'axis', 'aria-hidden': 'true' });
  const input = (label) => h('input', { type: 'number', inputmode: 'numeric', min: 1900, max: 2100, 'aria-label': label, change: () => apply() });
  const from = input('From year');
  const to = input('To year');
  const all = h('button', { type: 'button', class: 'text', click: () => go(withYears(now(), null, null)) }, 'All');
  const unknown = h('input', { type: 'checkbox', change: () => go(toggle(now(), 'year', 'unknown')) });
  const unknownCount = h('span', { class: 'count' });
  const unknownRow = h('label', { class: 'row-label' }, unknown, h('span', { class: 'name' }, 'Unknown year'), unknownCount);
  const node = h('fieldset', { class: 'facet', 'data-facet': 'year' },
    h('legend', null, 'Year'), picture, caption,
    h('div', { class: 'range' }, from, h('span', { 'aria-hidden': 'true' }, '–'), to, all), unknownRow);

  function apply() {
    const year = (field) => (/^\d{4}$/.test(field.value) ? Number(field.value) : null);
    let [a, b] = [year(from), year(to)];
    if (a != null && b != null && a > b) [a, b] = [b, a];
    go(withYears(now(), a, b));
  }

  const take = (a, b) => go(withYears(now(), a, b));
  const show = (a, b) => {
    draw(a, b);
    [from.value, to.value] = [a, b];
  };
  picture.addEventListener('dragstart', (event) => event.preventDefault()); // of a link
  let drags = null;
  picture.addEventListener('pointerover', () => {
    drags ??= import('./drag.js')
      .then(({ drag }) => drag(picture, () => list, { show, take, stop: () => draw(years(state)?.from, years(state)?.to) }))
      .catch(() => { drags = null; }); // the bars are links without it
  });

  function draw(first, last) {
    const step = WIDTH / list.length;
    const top = Math.max(1, ...list.map((bar) => bar.count));
    const chosen = (year) => year >= (first ?? -Infinity) && year <= (last ?? Infinity);
    const some = first != null || last != null;
    const next = (year) => (first === year && last === year ? withYears(state, null, null) : withYears(state, year, year));
    picture.replaceChildren(...list.flatMap((bar, i) => {
      const height = bar.count ? Math.max(2, (bar.count / top) * (HEIGHT - 8)) : 0;
      const on = !some || chosen(bar.year);
      const x = (i * step + step * 0.1).toFixed(2);
      const width = (step * 0.8).toFixed(2);
      return [
        svg('a', { class: 'slot', href: href(next(bar.year)), tabindex: -1 },
          svg('title', null, `${bar.year}: ${count(bar.count, 'paper')}`),
          svg('rect', { x: (i * step).toFixed(2), y: 0, width: step.toFixed(2), height: HEIGHT })),
        svg('rect', { class: on ? 'column on' : 'column', x, y: (HEIGHT - 5 - height).toFixed(2), width, height: height.toFixed(2) }),
        some && chosen(bar.year)
          ? svg('rect', { class: 'mark', x: (i * step).toFixed(2), y: HEIGHT - 3, width: step.toFixed(2), height: 3 })
          : null,
      ].filter(Boolean);
    }));
  }

  function render(facet, next) {
    state = next;
    const range = years(state);
    list = yearCounts(facet, range);
    node.hidden = !list.length && !facet.missing && !values(state, 'year').length;
    draw(range?.from, range?.to);
    const peak = list.reduce((best, bar) => (bar.count > best.count ? bar : best), { year: 0, count: 0 });
    picture.setAttribute('aria-label', list.length
      ? `Papers by year from ${list[0].year} to ${list.at(-1).year}; most in ${peak.year}: ${peak.count}`
      : 'No paper with a year');
    caption.replaceChildren(h('span', null, list.length ? String(list[0].year) : ''), h('span', null, list.length > 1 ? String(list.at(-1).year) : ''));
    if (document.activeElement !== from) from.value = range?.from ?? '';
    if (document.activeElement !== to) to.value = range?.to ?? '';
    from.placeholder = facet.min ?? '';
    to.placeholder = facet.max ?? '';
    all.hidden = !range;
    unknown.checked = values(state, 'year').includes('unknown');
    unknownCount.textContent = facet.missing;
    unknownRow.hidden = !facet.missing && !unknown.checked;
  }
  return { node, render };
}
