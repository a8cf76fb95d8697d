// There is no room for more: says so above everything else; what was kept before is still there.

import { count, h } from './dom.js';
import { MOST, savedIds } from './prefs.js';

/** Shows why something could not be kept. */
export function open(say) {
  const root = document.getElementById('problem');
  root.querySelector('.no-room')?.remove();
  const why = savedIds().length >= MOST
    ? `A desk holds ${count(MOST, 'paper')}. Remove some, or save the desk as a file and begin anew.`
    : 'The browser keeps no more for this page: its storage is full or switched off.';
  const node = h('div', { class: 'banner no-room' },
    h('p', { role: 'alert' }, h('b', null, 'Not saved'), `. ${why} Nothing that was saved before is lost.`),
    h('a', { class: 'button', href: new URL('?saved', new URL('.', import.meta.url)).href }, 'Saved papers'),
    h('button', { type: 'button', class: 'button', click: () => node.remove() }, 'Close'));
  root.append(node);
  say('Not saved');
}
