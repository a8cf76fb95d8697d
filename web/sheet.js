// Filters on a narrow screen: the panel's own nodes move into a dialog and back.

import { h, icon, style } from './dom.js';

const narrow = matchMedia('(max-width: 859px)');
let sheet;

/** Opens the dialog; clear takes every filter away, label is what its button says. */
export async function open({ filters, home, opener, clear, label }) {
  await style('later.css');
  sheet ??= make(filters, home, opener, clear);
  update(label);
  sheet.querySelector('.sheet-body').append(filters);
  sheet.showModal();
}

/** Says how many papers the filters leave. */
export function update(label) {
  if (sheet) sheet.querySelector('.primary').textContent = label;
}

function make(filters, home, opener, clear) {
  const close = () => node.close();
  const node = h('dialog', { id: 'sheet', 'aria-label': 'Filters' },
    h('div', { class: 'sheet-head' }, h('h2', null, 'Filters'),
      h('button', { type: 'button', class: 'quiet', 'aria-label': 'Close the filters', click: close }, icon('x'))),
    h('div', { class: 'sheet-body' }),
    h('div', { class: 'sheet-foot' },
      h('button', { type: 'button', class: 'button', click: clear }, 'Clear all'),
      h('button', { type: 'button', class: 'button primary', click: close })));
  node.addEventListener('close', () => {
    home.append(filters);
    opener.focus();
  });
  narrow.addEventListener('change', close);
  document.body.append(node);
  return node;
}
