// Several pasted lines: to the page that tells which of them are here.

import { h } from './dom.js';

/** Leads to the page of the list; Back leads here again. */
export function match(text) {
  const form = h('form', { method: 'post', action: 'match', hidden: true }, h('textarea', { name: 'text' }));
  form.firstChild.value = text;
  document.body.append(form);
  form.submit();
}

/** Offers to do so for lines that are searched as one query meanwhile, until something else is typed. */
export function offer(text, lines, hint) {
  const old = document.getElementById('paste-offer');
  const button = h('button', { type: 'button', class: 'button', id: 'paste-offer', click: () => match(text) }, `Look for these ${lines} lines one by one`);
  old?.remove();
  hint.after(button);
  document.getElementById('q').addEventListener('keydown', (event) => {
    button.remove();
    if (event.key === 'Escape') event.preventDefault(); // it closes the offer alone
  }, { once: true });
}
