// What went wrong, above everything else that is shown: it stays in sight, keeps its place and focus while it is
// tried again, and goes when that works. A failed search is tried again by itself.

import { h } from './dom.js';
import { format, isList, isStart } from './state.js';

const FIRST_MS = 3000;
const LONGEST_MS = 60000;

const find = (id) => document.getElementById(id);
const root = find('problem');
let pause = FIRST_MS;
let timer;
let search = null; // tries the failed search again

/** The banner of a kind, of which there is one: a failed search, or a failed act. */
function banner(kind) {
  const old = root.querySelector(`.${kind}`);
  if (old) return old;
  const text = h('p', { role: 'alert' });
  const retry = h('button', { type: 'button', class: 'button', click: () => node.again() }, 'Retry');
  const node = h('div', { class: `banner ${kind}` }, text, retry);
  root.append(node);
  return Object.assign(node, { text, retry });
}

/** Says it once: the same again is not announced again. */
function tell(node, ...parts) {
  const text = h('p', null, ...parts);
  if (node.text.textContent !== text.textContent) node.text.replaceChildren(...text.childNodes);
}

/** A search had no answer; last is the state that was shown last, null where none was. */
export function searchFailed(error, state, last, again) {
  const node = banner('search');
  const shown = last && !isStart(last) && format(last) !== format(state) ? last : null;
  const hopeful = !error.status || error.status === 429 || error.status >= 500;
  tell(node, h('b', null, error.title), '. ', error.message, hopeful ? ' The page tries again by itself.' : ' ',
    shown ? h('span', { class: 'still' }, ' Below are still ', of(shown), '.') : null);
  node.again = again;
  node.retry.hidden = !hopeful;
  find('page').toggleAttribute('data-stale', Boolean(shown));
  search = again;
  clearTimeout(timer);
  if (!hopeful) {
    import('./empty.js').then(({ ways }) => node.text.append(' ', ...ways(state))).catch(() => {});
    return;
  }
  timer = setTimeout(tryAgain, Math.max(pause, error.wait ?? 0));
  pause = Math.min(pause * 2, LONGEST_MS);
}

const of = (state) => (isList(state) ? 'the papers listed before' : state.q ? `the papers for “${state.q}”` : 'the papers shown before');

function tryAgain() {
  clearTimeout(timer);
  if (!document.hidden) search?.();
}

/** What a button was to do failed; again does it anew. */
export function actFailed(error, name, again) {
  const node = banner('act');
  tell(node, h('b', null, `“${name}” failed`), '. ', error.title, '. ', error.message);
  node.again = again;
  node.close ??= node.appendChild(h('button', { type: 'button', class: 'button', click: () => solved('act') }, 'Close'));
}

/** A kind of problem is no more; returns whether there was one. Focus that was on it goes to what it was about. */
export function solved(kind, next = find('main')) {
  if (kind === 'search') {
    search = null;
    pause = FIRST_MS;
    clearTimeout(timer);
    find('page').removeAttribute('data-stale');
  }
  const node = root.querySelector(`.${kind}`);
  if (!node) return false;
  if (node.contains(document.activeElement)) next.focus({ preventScroll: true });
  node.remove();
  return true;
}

addEventListener('online', tryAgain);
document.addEventListener('visibilitychange', tryAgain);
