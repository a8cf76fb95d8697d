// A paper on the desk: a hit with its note and, in the order made by hand, its place.

import { h } from './dom.js';
import { savedIds } from './prefs.js';
import { hit } from './results.js';
import { NOTE, notes, setNote } from './store.js';

const PAUSE_MS = 250;

/** The list item of a paper; own is whether it is this browser's, move puts it at another place, from 0. */
export function row(paper, own, move) {
  const node = hit(paper);
  if (!own) return node;
  const { id, title } = paper;
  const text = h('p', { class: 'note' });
  const edit = h('button', { type: 'button', class: 'text', 'aria-expanded': 'false', click: () => (area ? finish() : open()) });
  node.querySelector('.people, .summary, .related, .details').before(text);
  node.querySelector('.acts').append(edit);
  const place = placeOf(title, (to) => move(node, to));
  let area = null;
  let timer;

  function open() {
    area = h('textarea', {
      class: 'note-text', rows: 3, maxlength: NOTE, 'aria-label': `Note on ${title}`, placeholder: 'What you want to remember of it; kept in this browser only',
      input: () => {
        clearTimeout(timer);
        timer = setTimeout(save, PAUSE_MS);
      },
      blur: save,
      keydown: (event) => {
        event.stopPropagation(); // keys of the page are letters here
        if (event.key === 'Escape' && finish()) edit.focus();
      },
    });
    area.value = notes()[id] ?? '';
    text.after(area);
    addEventListener('pagehide', save);
    show();
    area.focus();
  }

  function save() {
    clearTimeout(timer);
    return !area || setNote(id, area.value);
  }

  /** Ends the editing; where the note could not be kept it goes on, so that nothing typed is lost. */
  function finish() {
    if (!save()) return false;
    removeEventListener('pagehide', save);
    area.remove();
    area = null;
    show();
    return true;
  }

  function show() {
    const note = notes()[id] ?? '';
    text.textContent = note;
    text.hidden = !note || Boolean(area);
    edit.textContent = area ? 'Done' : note ? 'Edit note' : 'Add note';
    edit.setAttribute('aria-label', `${edit.textContent}: ${title}`);
    edit.setAttribute('aria-expanded', String(Boolean(area)));
  }

  node.refresh = (at, of) => {
    show();
    node.querySelector('.star').setAttribute('aria-pressed', String(savedIds().includes(id)));
    if (at == null) place.node.remove();
    else node.querySelector('.margin').before(place.node);
    place.set(at, of);
  };
  return node;
}

function placeOf(title, to) {
  let now = 0;
  const input = h('input', {
    type: 'number', min: 1, 'aria-label': `Place of ${title}`,
    change: () => (input.valueAsNumber ? to(input.valueAsNumber - 1) : set(now)),
    keydown: (event) => event.stopPropagation(),
  });
  const step = (sign, by, name) => h('button', { type: 'button', class: 'quiet', 'aria-label': `Move ${name}: ${title}`, click: () => to(now + by) }, sign);
  const up = step('↑', -1, 'up');
  const down = step('↓', 1, 'down');
  function set(at, of) {
    now = at ?? 0;
    input.value = now + 1;
    input.max = of ?? '';
    up.setAttribute('aria-disabled', String(now === 0));
    down.setAttribute('aria-disabled', String(now + 1 === of));
  }
  return { node: h('p', { class: 'place' }, input, up, down), set };
}
