// Moves the page from state to state: what people do becomes a URL, and a URL becomes what is shown.

import { reached } from './api.js';
import { searchBox } from './box.js';
import { h, plain, style } from './dom.js';
import * as prefs from './prefs.js';
import { actFailed, searchFailed, solved } from './problem.js';
import * as urls from './state.js';
import * as views from './views.js';

const find = (id) => document.getElementById(id);
const main = find('main');

let state = urls.parse(location.search);
let shown = null; // the state that is shown, which is an older one while an answer is awaited
let latest = 0;
let controller;
let acts = null; // the module, once it was needed

const page = { go, state: () => state, say: views.say, hush: views.hush, close: (focused) => solved('act') || acts?.close(focused) };
const box = searchBox(page);

/** Moves to another state: a new entry in the history unless it replaces the current one. */
function go(next, { replace = false, focus = null } = {}) {
  const address = urls.href(next);
  keepPlace();
  if (urls.format(next) !== urls.format(state)) history[replace ? 'replaceState' : 'pushState']({ y: 0 }, '', address);
  if (!replace) box.endBurst();
  state = next;
  return show({ focus });
}

/** Shows the state; an answer that comes after a newer question is dropped. */
async function show({ focus = null, y = null } = {}) {
  const mine = ++latest;
  controller?.abort();
  controller = new AbortController();
  const { signal } = controller;
  const now = state;
  if (!box.focused() || y != null) box.set(now.q);
  main.setAttribute('aria-busy', 'true');
  try {
    const draw = await views.prepare(now, signal, page);
    if (mine !== latest) return;
    draw();
    shown = now;
    solved('search', find('total'));
    views.heading(now);
    if (y != null) scrollTo(0, y);
    else if (focus === 'results') views.toResults();
    else if (scrollY > main.offsetTop) scrollTo(0, 0);
  } catch (error) {
    if (mine !== latest || error.name === 'AbortError') return;
    searchFailed(error, now, shown, show);
  } finally {
    if (mine === latest) main.setAttribute('aria-busy', 'false');
  }
}

// Where the reader is stays with the entry of the history, also while the page is loaded anew.
const keepPlace = () => history.replaceState({ y: scrollY }, '');
let scrolling;
addEventListener('scroll', () => {
  clearTimeout(scrolling);
  scrolling = setTimeout(keepPlace, 150);
}, { passive: true });
addEventListener('pagehide', keepPlace);

addEventListener('popstate', (event) => {
  clearTimeout(scrolling);
  box.stop();
  state = urls.parse(location.search);
  show({ y: event.state?.y ?? 0 });
});

// Links inside the page are states; everything else is left to the browser.
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href]');
  if (!link || !plain(event)) return;
  const address = link.getAttribute('href');
  if (!(address.startsWith('?') || address === './') || link.hasAttribute('download')) return;
  event.preventDefault();
  const next = urls.parse(address.slice(1));
  box.set(next.q);
  find('help-dialog')?.close();
  go(next, { focus: link.dataset.focus });
  if (link.dataset.keep) find('total').focus({ preventScroll: true });
});

/** Does what a button names in its data-act, which is loaded when it is first used, and says so where that fails. */
async function act(button) {
  try {
    [acts] = await Promise.all([reached(import('./acts.js')), style('later.css')]);
    await acts.act(button, page);
    solved('act', button);
  } catch (error) {
    actFailed(error, button.getAttribute('aria-label') ?? button.textContent, () => act(button));
  }
}

document.addEventListener('click', (event) => {
  const button = event.target.closest?.('[data-act]');
  if (button) act(button);
});

const sort = find('sort');
sort.replaceChildren(...urls.index.sorts.map(({ id, label }) => h('option', { value: id }, label)));
sort.addEventListener('change', () => go(urls.withSort(state, sort.value)));

history.scrollRestoration = 'manual';
prefs.controls(views.say);
views.frame();
if (urls.isStart(state)) box.arrive();
show({ y: history.state?.y ?? 0 });
