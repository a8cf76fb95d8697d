// The search box: one request per pause in typing, one entry in the history per burst of it, and the key that
// leads to it; the others are loaded with the first, or when the pointer moves or the box is gone to.

import { keysOn } from './prefs.js';
import * as urls from './state.js';

const DEBOUNCE_MS = 60;
const BURST_MS = 1500;

const find = (id) => document.getElementById(id);

/** Wires the box to the page; returns what the page needs of it. */
export function searchBox({ go, state, say, hush, close }) {
  const input = find('q');
  let pause;
  let burst = null;
  let suggestions = null;
  let arriving = false;
  let typing = false; // since the page was opened
  let keys = null;
  let loading = null;

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
    typing = true;
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

  input.addEventListener('input', typed);
  input.addEventListener('compositionend', typed);
  input.addEventListener('paste', pasted);
  input.addEventListener('blur', endBurst);
  const suggest = () => {
    if (arriving) return;
    suggestions ??= import('./suggest.js')
      .then(({ attach }) => attach(input, find('suggestions'), find('hint'), go, state, typing))
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
  // One promise for all keys that wait, so that none overtakes another; offline: with the next key again.
  const load = () => (loading ??= import('./keys.js').then((module) => { keys = module; }).catch(() => { loading = null; }));
  document.addEventListener('pointerover', load, { once: true });
  input.addEventListener('focus', () => arriving || load());
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    if (event.key === '/' && keysOn() && !event.target.closest('input:not([type=checkbox]), select, textarea')) {
      event.preventDefault();
      input.focus();
      input.select();
    } else if (keys) keys.press(event, input, { clear, close, say });
    else load().then(() => keys?.press(event, input, { clear, close, say }));
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
