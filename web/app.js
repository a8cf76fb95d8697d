// Moves the page from state to state: what people do becomes a URL, and a URL becomes what is shown.

import { searchBox } from './box.js';
import { h, style } from './dom.js';
import * as prefs from './prefs.js';
import * as urls from './state.js';
import * as views from './views.js';

const find = (id) => document.getElementById(id);
const main = find('main');

let state = urls.parse(location.search);
let latest = 0;
let controller;

const page = { go, state: () => state, say: views.say };
const box = searchBox(page);

/** Moves to another state: a new entry in the history unless it replaces the current one. */
function go(next, { replace = false, focus = null } = {}) {
  const address = urls.href(next);
  history.replaceState({ y: scrollY }, '');
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
    find('problem').replaceChildren();
    views.heading(now);
    if (y != null) scrollTo(0, y);
    else if (focus === 'results') views.toResults();
    else if (scrollY > main.offsetTop) scrollTo(0, 0);
  } catch (error) {
    if (mine !== latest || error.name === 'AbortError') return;
    views.problem(error, () => show());
  } finally {
    if (mine === latest) main.setAttribute('aria-busy', 'false');
  }
}

addEventListener('popstate', (event) => {
  box.stop();
  state = urls.parse(location.search);
  show({ y: event.state?.y ?? 0 });
});

// Links inside the page are states; everything else is left to the browser.
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href]');
  if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || !link) return;
  const address = link.getAttribute('href');
  if (!(address.startsWith('?') || address === './') || link.hasAttribute('download')) return;
  event.preventDefault();
  const next = urls.parse(link.search);
  box.set(next.q);
  find('help-dialog')?.close();
  go(next, { focus: link.dataset.focus });
  if (link.dataset.keep) find('total').focus({ preventScroll: true });
});

// What a button's data-act names is loaded when it is first used.
document.addEventListener('click', async (event) => {
  const button = event.target.closest?.('[data-act]');
  if (!button) return;
  const [{ act }] = await Promise.all([import('./acts.js'), style('later.css')]);
  act(button, page);
});

const menu = find('export');
menu.addEventListener('toggle', async () => {
  if (!menu.open) return;
  const [{ exportsOf }] = await Promise.all([import('./acts.js'), style('later.css')]);
  find('exports').replaceChildren(...exportsOf(state));
});
document.addEventListener('click', (event) => menu.contains(event.target) || (menu.open = false));

const sort = find('sort');
sort.replaceChildren(...urls.index.sorts.map(({ id, label }) => h('option', { value: id }, label)));
sort.addEventListener('change', () => go(urls.withSort(state, sort.value)));

history.scrollRestoration = 'manual';
prefs.controls(views.say);
views.frame();
show({ y: history.state?.y ?? 0 });
