// The search box: one request per pause in typing, one entry in the history per burst of it, and the keys
// that lead to the box and from it to the papers.

import * as urls from './state.js';

const DEBOUNCE_MS = 60;
const BURST_MS = 1500;

const find = (id) => document.getElementById(id);

/** Wires the box to the page; returns what the page needs of it. */
export function searchBox({ go, state, hush, close }) {
  const input = find('q');
  const main = find('main');
  let pause;
  let burst = null;
  let suggestions = null;
  let arriving = false;

  function endBurst() {
    clearTimeout(burst);
    burst = null;
  }

  function set(text) {
    if (input.value !== text) input.value = text;
    find('clear').hidden = !input.value;
  }

  function ask() {
    clearTimeout(pause);
    const q = urls.clean(input.value).trim();
    if (q === state().q && !urls.isList(state())) return;
    const replace = burst != null;
    endBurst();
    go(urls.withQuery(state(), q), { replace });
    burst = setTimeout(endBurst, BURST_MS);
  }

  function typed(event) {
    hush();
    find('clear').hidden = !input.value;
    if (event.isComposing) return;
    set(urls.clean(input.value));
    clearTimeout(pause);
    pause = setTimeout(ask, DEBOUNCE_MS);
  }

  /** Several lines are a list, which has a page of its own; two or three may be one title cut into lines. */
  function pasted(event) {
    const text = event.clipboardData?.getData('text') ?? '';
    const lines = text.split(/[\r\n]+/).filter((line) => line.trim()).length;
    if (lines < 2) return;
    const surely = lines > 3 || text.length > input.maxLength;
    if (surely) event.preventDefault();
    import('./paste.js').then(({ match, offer }) => (surely ? match(text) : offer(text, lines, find('hint'))));
  }

  function clear() {
    set('');
    ask();
  }

  /** Down and Up go from the box through the titles and back. */
  function walk(event) {
    const titles = [...main.querySelectorAll('section:not([hidden]) .hit .title')];
    const at = titles.findIndex((title) => title.closest('.hit').contains(event.target));
    const down = event.key === 'ArrowDown';
    if (at < 0 && (event.target !== input || !down)) return;
    const next = down ? titles[at + 1] : titles[at - 1] ?? input;
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.closest('.hit')?.scrollIntoView({ block: 'nearest' });
  }

  input.addEventListener('input', typed);
  input.addEventListener('compositionend', typed);
  input.addEventListener('paste', pasted);
  input.addEventListener('blur', endBurst);
  const suggest = () => {
    if (arriving) return;
    suggestions ??= import('./suggest.js')
      .then(({ attach }) => attach(input, find('suggestions'), find('hint'), go, state))
      .catch(() => { suggestions = null; }); // offline: with the next key again
  };
  input.addEventListener('focus', suggest);
  input.addEventListener('keydown', suggest);
  find('form').addEventListener('submit', (event) => {
    event.preventDefault();
    ask();
    endBurst();
  });
  find('clear').addEventListener('click', () => {
    input.focus();
    clear();
  });
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    const typing = event.target.closest('input:not([type=checkbox]), select, textarea');
    if (event.key === '/' && !typing) {
      event.preventDefault();
      input.focus();
      input.select();
    } else if (event.key === '?' && !typing) {
      event.preventDefault();
      find('help').click();
    } else if (event.key === 'Escape') {
      if (close(event.target)) event.preventDefault();
      else if (event.target === input && input.value) clear();
      else if (main.contains(event.target)) input.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') walk(event);
  });

  return {
    set,
    endBurst,
    focused: () => document.activeElement === input,
    /** Focus is in the box at once, but where that would bring up a keyboard. */
    arrive() {
      arriving = true;
      if (document.activeElement === document.body && matchMedia('(hover: hover) and (pointer: fine)').matches) input.focus({ preventScroll: true });
      arriving = false;
    },
    /** Forgets what was typed and not yet asked. */
    stop() {
      clearTimeout(pause);
      endBurst();
    },
  };
}
