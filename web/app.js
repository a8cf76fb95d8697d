// Puts the page together: what people do becomes a new URL, and a URL becomes what the page shows.

import * as api from './api.js';
import { count, h, number, style } from './dom.js';
import * as prefs from './prefs.js';
import { draw } from './results.js';
import * as urls from './state.js';

const DEBOUNCE_MS = 60;
const BURST_MS = 1500;

const find = (id) => document.getElementById(id);
const input = find('q');
const main = find('main');

let state = urls.parse(location.search);
let shown = null; // the answer on the page
let info = null; // what the index says of itself
let panel = null;
let latest = 0;
let controller;

/** Moves to another state: a new entry in the history unless it replaces the current one. */
function go(next, { replace = false, focus = null } = {}) {
  const address = urls.href(next);
  history.replaceState({ y: scrollY }, '');
  if (urls.format(next) !== urls.format(state)) history[replace ? 'replaceState' : 'pushState']({ y: 0 }, '', address);
  if (!replace) endBurst();
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
  if (document.activeElement !== input || y != null) setBox(now.q);
  main.setAttribute('aria-busy', 'true');
  try {
    const render = await prepare(now, signal);
    if (mine !== latest) return;
    render();
    find('problem').replaceChildren();
    heading();
    if (y != null) scrollTo(0, y);
    else if (focus === 'results') toResults();
    else if (scrollY > main.offsetTop) scrollTo(0, 0);
  } catch (error) {
    if (mine !== latest || error.name === 'AbortError') return;
    problem(error);
  } finally {
    if (mine === latest) main.setAttribute('aria-busy', 'false');
  }
}

/** Fetches what a state needs and returns what draws it. */
async function prepare(now, signal) {
  if (urls.isList(now)) {
    const [saved] = await Promise.all([import('./saved.js')]);
    const list = await saved.load(now, signal);
    return () => {
      view('list');
      say(saved.draw(find('list'), list, now, { go, say }));
    };
  }
  if (urls.isStart(now)) {
    const start = await import('./start.js');
    const [answer] = await Promise.all([start.load(signal), information, style('start.css')]);
    return () => {
      shown = null;
      view('start');
      start.draw(find('start'), answer, info);
      say(count(answer.meta.count, 'paper'));
    };
  }
  const [facets, answer] = await Promise.all([import('./facets.js'), api.search(now, signal)]);
  const empty = answer.hits.length ? null : (await Promise.all([import('./empty.js'), style('later.css')]))[0];
  return () => {
    shown = answer;
    panel ??= facets.panel(find('filters'), go, () => state);
    view('results');
    const labels = draw(find, answer, now);
    panel.render(answer, now, info);
    empty?.draw(find('hits'), now, labels, signal, answer.meta.count);
    filterCount();
    say(count(answer.meta.count, 'paper'));
  };
}

function view(name) {
  for (const id of ['start', 'results', 'list']) find(id).hidden = id !== name;
  find('side').hidden = name !== 'results';
  find('page').dataset.view = name;
}

const say = (text) => {
  find('status').textContent = text;
};

function heading() {
  const name = info?.title ?? 'Paper search';
  const what = state.q || (urls.isList(state) ? 'Saved papers' : urls.hasFilters(state) ? 'Filtered papers' : '');
  document.title = what ? `${what} · ${name}` : name;
  find('feed').href = api.feedHref(state);
}

function problem(error) {
  const retry = h('button', { type: 'button', class: 'button', click: () => show() }, 'Retry');
  const over = error.status === 400 ? h('a', { href: './' }, 'Start over') : null;
  find('problem').replaceChildren(h('div', { class: 'banner', role: 'alert' }, h('p', null, h('b', null, error.title), '. ', error.message), retry, over));
}

function toResults() {
  find('total').focus({ preventScroll: true });
  scrollTo(0, 0);
}

// The box: one request per pause in typing, one history entry per burst of it.

let pause;
let burst = null;

function endBurst() {
  clearTimeout(burst);
  burst = null;
}

function setBox(text) {
  if (input.value !== text) input.value = text;
  find('clear').hidden = !input.value;
}

function ask() {
  clearTimeout(pause);
  const q = input.value.trim();
  if (q === state.q && !urls.isList(state)) return;
  const replace = burst != null;
  clearTimeout(burst);
  burst = null;
  go(urls.withQuery(state, q), { replace });
  burst = setTimeout(endBurst, BURST_MS);
}

function typed(event) {
  find('clear').hidden = !input.value;
  if (event.isComposing) return;
  clearTimeout(pause);
  pause = setTimeout(ask, DEBOUNCE_MS);
}

input.addEventListener('input', typed);
input.addEventListener('compositionend', typed);
input.addEventListener('blur', endBurst);
find('form').addEventListener('submit', (event) => {
  event.preventDefault();
  ask();
  endBurst();
});
find('clear').addEventListener('click', () => {
  setBox('');
  input.focus();
  ask();
});
let suggesting = null;
input.addEventListener('focus', () => {
  suggesting ??= import('./suggest.js')
    .then(({ attach }) => attach(input, find('suggestions'), find('hint'), go, () => state))
    .catch(() => { suggesting = null; }); // offline: at the next focus again
});

addEventListener('popstate', (event) => {
  clearTimeout(pause);
  endBurst();
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
  if (link.closest('.under')) return;
  setBox(next.q);
  find('help-dialog')?.close();
  go(next, { focus: link.dataset.focus });
  if (link.dataset.keep) find('total').focus({ preventScroll: true });
});

find('export').addEventListener('toggle', async () => {
  if (!find('export').open) return;
  const [{ exportsOf }] = await Promise.all([import('./acts.js'), style('later.css')]);
  find('exports').replaceChildren(...exportsOf(state));
});
document.addEventListener('click', (event) => find('export').contains(event.target) || (find('export').open = false));

// Tools of a hit and of the page.
document.addEventListener('click', async (event) => {
  const button = event.target.closest?.('[data-act]');
  if (!button) return;
  const [{ act }] = await Promise.all([import('./acts.js'), style('later.css')]);
  act(button, { say, state });
});

find('sort').replaceChildren(...Object.entries(urls.SORTS).map(([value, name]) => h('option', { value }, name)));
find('sort').addEventListener('change', () => go(urls.withSort(state, find('sort').value)));

function looks() {
  const { theme, density } = prefs;
  find('theme').setAttribute('aria-label', `Theme: ${theme()}`);
  find('theme').title = `Theme: ${theme()}`;
  find('density').textContent = density() === 'compact' ? 'Comfortable' : 'Compact';
}
find('theme').addEventListener('click', () => {
  prefs.setTheme(prefs.THEMES[(prefs.THEMES.indexOf(prefs.theme()) + 1) % 3]);
  looks();
  say(`Theme: ${prefs.theme()}`);
});
find('density').addEventListener('click', () => {
  prefs.setDensity(prefs.density() === 'compact' ? 'comfortable' : 'compact');
  looks();
});
looks();

function savedCount() {
  const n = prefs.savedIds().length;
  find('saved-count').textContent = number(n);
  find('saved-count').hidden = !n;
}
prefs.changed.addEventListener('saved', savedCount);
savedCount();

// Filters on a narrow screen.

let sheet = null;

function filterCount() {
  const n = urls.FACETS.reduce((sum, facet) => sum + urls.values(state, facet).length, 0);
  find('filter-count').textContent = n;
  find('filter-count').hidden = !n;
  sheet?.update(showLabel());
}

const showLabel = () => `Show ${count(shown.meta.count, 'paper')}`;

find('open-filters').addEventListener('click', async () => {
  sheet = await import('./sheet.js');
  sheet.open({
    filters: find('filters'), home: find('side'), opener: find('open-filters'), label: showLabel(),
    clear: () => go(urls.withoutFilters(state)),
  });
});

// Keyboard.

const help = async () => (await import('./help.js')).open();
find('help').addEventListener('click', help);

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
  const typing = event.target.closest('input:not([type=checkbox]), select, textarea');
  if (event.key === '/' && !typing) {
    event.preventDefault();
    input.focus();
    input.select();
  } else if (event.key === '?' && !typing) {
    event.preventDefault();
    help();
  } else if (event.key === 'Escape') {
    if (event.target === input && input.value) {
      setBox('');
      ask();
    } else if (main.contains(event.target)) input.focus();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') walk(event);
});

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

// Begin.

history.scrollRestoration = 'manual';
main.append(h('section', { id: 'list', hidden: true }));

const information = api.indexInfo().then((answer) => {
  info = answer;
  find('brand').textContent = info.title;
  heading();
  if (shown) panel.render(shown, state, info);
  find('foot').replaceChildren(...footer(info));
}).catch(() => {});

function footer({ papers, sources, built_at: built }) {
  const link = (to, text) => h('a', { href: to }, text);
  return [
    h('p', null, `${count(papers, 'paper')} from ${count(sources.length, 'list')}, indexed ${new Date(built).toISOString().slice(0, 10)}`),
    h('nav', { 'aria-label': 'More' }, link('browse', 'Browse all'), link('docs', 'API'), link('feed.atom', 'Feed'), link('api/v1/export?format=bibtex', 'All as BibTeX')),
  ];
}

setBox(state.q);
show({ y: history.state?.y ?? 0 });
