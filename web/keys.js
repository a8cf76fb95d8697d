// Keys: through the papers and back to the box, and what they do with the paper that has the focus.

import { keysOn } from './prefs.js';

const main = document.getElementById('main');

/** Whether a key types where it is pressed. */
const typing = (node) => node.closest('input:not([type=checkbox]), select, textarea');

/** Does what a key says that nothing else has taken. */
export function press(event, input, { clear, close, say }) {
  const { key } = event;
  const target = document.activeElement; // a key that waited for this file meant what the one before it led to
  const hit = target.closest('.hit');
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    if (hit || (target === input && key === 'ArrowDown')) walk(event, hit, key === 'ArrowDown', input);
  } else if (key === 'Escape') {
    if (close(target)) event.preventDefault();
    else if (target === input && input.value) clear();
    else if (main.contains(target)) input.focus();
  } else if (!typing(target) && keysOn()) {
    if (key === 'j' || key === 'k') walk(event, hit, key === 'j', input);
    else if (key === '?') document.getElementById('help').click();
    else if (hit && key === 's') save(hit.querySelector('.star'), say);
    else if (hit && key === 'c') hit.querySelector('[data-act=cite]').click();
    else return;
    event.preventDefault();
  }
}

/** To the title of the next paper, or to the one before, and from the first back to the box. */
function walk(event, hit, down, input) {
  const hits = [...main.querySelectorAll('section:not([hidden]) .hit')];
  const at = hits.indexOf(hit);
  const next = at < 0 ? hits.find((one) => one.getBoundingClientRect().bottom > 120) : hits[at + (down ? 1 : -1)];
  if (!next && down) return;
  event.preventDefault();
  (next?.querySelector('.title') ?? input).focus();
  next?.scrollIntoView({ block: 'nearest' });
}

function save(star, say) {
  star.click();
  say(star.getAttribute('aria-pressed') === 'true' ? 'Saved' : 'No longer saved');
}
