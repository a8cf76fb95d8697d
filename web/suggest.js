// Suggestions: a row under the box that covers nothing. Down goes in, Left and Right move, Enter takes, Esc closes.

import { API, get } from './api.js';
import { h, number, style } from './dom.js';
import * as urls from './state.js';

const DEBOUNCE_MS = 90;

/** Attaches the row to the box; typing is whether something was typed before this was loaded. */
export function attach(input, list, hint, go, getState, typing) {
  const styled = style('later.css');
  let items = [];
  let active = -1;
  let controller;
  let pause;
  let wanted = false;

  function close() {
    wanted = false;
    clearTimeout(pause);
    controller?.abort();
    show([]);
  }

  function show(next) {
    items = next;
    active = -1;
    list.replaceChildren(...items.map(option));
    list.scrollLeft = 0;
    list.hidden = !items.length;
    hint.hidden = items.length > 0;
    input.setAttribute('aria-expanded', String(items.length > 0));
    input.removeAttribute('aria-activedescendant');
  }

  function option(item, i) {
    return h('li', {
      role: 'option', id: `suggestion-${i}`, 'aria-selected': 'false', title: item.detail ?? item.text,
      // The box keeps its focus.
      mousedown: (event) => event.preventDefault(),
      click: () => take(item),
    }, h('span', { class: 'type' }, item.type), h('span', { class: 'text' }, item.text),
    item.count > 1 ? h('span', { class: 'count' }, number(item.count)) : null);
  }

  function take(item) {
    close();
    if (item.type === 'title') {
      input.value = item.text;
      go(urls.withQuery(getState(), item.text));
      return;
    }
    // The value replaces what was typed; its type is its facet.
    const next = urls.withQuery(getState(), '');
    input.value = '';
    go(urls.values(next, item.type).includes(item.value) ? next : urls.toggle(next, item.type, item.value));
  }

  function mark(i) {
    if (active >= 0) list.children[active].setAttribute('aria-selected', 'false');
    active = i;
    if (i < 0) return input.removeAttribute('aria-activedescendant');
    const node = list.children[i];
    node.setAttribute('aria-selected', 'true');
    node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    input.setAttribute('aria-activedescendant', node.id);
  }

  async function ask() {
    const text = input.value.trim();
    if (text.length < 2) return show([]);
    controller?.abort();
    controller = new AbortController();
    try {
      const answer = await get(`${API}suggest?q=${encodeURIComponent(text)}&limit=6`, controller.signal);
      await styled;
      if (wanted && input.value.trim() === text) show(answer.suggestions);
    } catch (error) {
      if (error.name !== 'AbortError') show([]); // the search itself says what is wrong
    }
  }

  function typed(event) {
    if (event?.isComposing) return;
    wanted = true;
    clearTimeout(pause);
    if (input.value.trim()) pause = setTimeout(ask, DEBOUNCE_MS);
    else close();
  }

  input.addEventListener('input', typed);
  input.addEventListener('blur', close);
  input.form.addEventListener('submit', close);
  input.addEventListener('keydown', (event) => {
    if (!items.length || event.isComposing) return;
    const stop = () => event.preventDefault();
    if (event.key === 'Escape') {
      stop();
      close();
    } else if (event.key === 'Enter' && active >= 0) {
      stop();
      take(items[active]);
    } else if (event.key === 'ArrowDown' && active < 0) {
      stop();
      mark(0);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowRight') && active >= 0) {
      if (active + 1 < items.length) {
        stop();
        mark(active + 1);
      } else if (event.key === 'ArrowRight') stop();
      else close(); // on to the papers
    } else if ((event.key === 'ArrowUp' || event.key === 'ArrowLeft') && active >= 0) {
      stop();
      mark(active - 1);
    } else if (active >= 0 && event.key.length === 1) mark(-1);
  });
  if (document.activeElement === input && typing) typed();
}
