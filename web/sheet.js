// Filters on a narrow screen: the panel's own nodes move into a dialog and back.

import { h, icon } from './dom.js';
import { withoutFilters } from './state.js';

const narrow = matchMedia('(max-width: 859px)');
const find = (id) => document.getElementById(id);
let sheet;

/** Opens the dialog. */
export function open(opener, page) {
  sheet ??= make(opener, page);
  find('show-papers').textContent = `Show ${find('total').textContent}`;
  sheet.querySelector('.sheet-body').append(find('filters'));
  sheet.showModal();
}

function make(opener, { go, state }) {
  const close = () => node.close();
  const node = h('dialog', { id: 'sheet', 'aria-label': 'Filters' },
    h('div', { class: 'sheet-head' }, h('h2', null, 'Filters'),
      h('button', { type: 'button', class: 'quiet', 'aria-label': 'Close the filters', click: close }, icon('x'))),
    h('div', { class: 'sheet-body' }),
    h('div', { class: 'sheet-foot' },
      h('button', { type: 'button', class: 'button', click: () => go(withoutFilters(state())) }, 'Clear all'),
      h('button', { type: 'button', class: 'button primary', id: 'show-papers', click: close })));
  node.addEventListener('close', () => {
    find('side').append(find('filters'));
    opener.focus();
  });
  narrow.addEventListener('change', close);
  document.body.append(node);
  return node;
}
