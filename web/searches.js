// The saved searches, each with how many papers came in since it was looked at.

import { API, get, join } from './api.js';
import { count, h, icon } from './dom.js';
import { looked, searches, setSearches } from './store.js';

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });

/** Draws the searches and then, one after the other, what is new in each. */
export async function draw(root, page, signal) {
  const list = searches();
  const rows = list.map((one) => ({ one, fresh: h('p', { class: 'fresh' }, '…') }));
  root.replaceChildren(
    h('h3', null, 'Saved searches'),
    list.length
      ? h('ul', null, rows.map(({ one, fresh }) => item(one, fresh, root, page, signal)))
      : h('p', { class: 'none' }, 'None yet. On the results of a search, Save › “This search” keeps it, and here you see what has come in since.'));
  if (!list.length) return;
  try {
    const { built_at: built } = await get(`${API}index`, signal);
    for (const { one, fresh } of rows) await compare(one, fresh, built, signal);
  } catch (error) {
    if (error.name !== 'AbortError') rows.forEach(({ fresh }) => fresh.textContent === '…' && fresh.replaceChildren(`What is new is not known: ${error.title}.`));
  }
}

/** How many papers of a search came in since it was looked at. */
async function compare(one, fresh, built, signal) {
  const { query, since } = one;
  const day = DAY.format(new Date(since));
  const look = { click: () => looked(query, built), auxclick: () => looked(query, built) };
  fresh.parentElement.querySelector('a').addEventListener('click', look.click);
  let n = 0;
  if (Date.parse(built) > Date.parse(since)) {
    const params = join(query, `since=${encodeURIComponent(since)}`, 'per_page=0&facets=none');
    try {
      n = (await get(`${API}search?${params}`, signal)).meta.count;
    } catch (error) {
      if (error.status !== 400) throw error;
      fresh.replaceChildren(`This index cannot answer it: ${error.message}`);
      return;
    }
  }
  fresh.classList.toggle('some', n > 0);
  fresh.replaceChildren(n
    ? h('a', { href: `?${join(query, `since=${encodeURIComponent(since)}`)}`, ...look }, h('b', null, `${count(n, 'paper').replace(/ .*/, '')} new`), ` since ${day}`)
    : `Nothing new since ${day}`);
}

function item({ query, name }, fresh, root, page, signal) {
  const remove = () => {
    const before = searches();
    setSearches(before.filter((one) => one.query !== query));
    draw(root, page, signal);
    const undo = h('button', { type: 'button', class: 'text', click: () => {
      setSearches(before);
      draw(root, page, signal);
    } }, 'Undo');
    root.append(h('p', { class: 'none' }, `“${name}” removed. `, undo));
    page.say(`Search ${name} removed`);
    undo.focus();
  };
  return h('li', null,
    h('a', { href: query ? `?${query}` : '?sort=year:desc' }, name),
    h('button', { type: 'button', class: 'quiet', 'aria-label': `Remove the search ${name}`, click: remove }, icon('x')),
    fresh);
}
