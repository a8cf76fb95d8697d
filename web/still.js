// While the pointer is in the panel of filters, the control it clicked stays under it: every part
// keeps at least its height, and what grows above is scrolled away.

let anchor = null;

/** Remembers where the clicked control is. */
export function hold(root) {
  const node = root.querySelector(':hover.row, .row:hover, :focus-within.row') ?? document.activeElement?.closest('.row, .facet');
  anchor = node && root.contains(node) ? { node, top: node.getBoundingClientRect().top } : null;
  if (!anchor || !root.matches(':hover')) return;
  for (const part of root.children) part.style.minHeight = `${part.offsetHeight}px`;
  root.addEventListener('pointerleave', () => {
    for (const part of root.children) part.style.minHeight = '';
  }, { once: true });
}

/** Brings it back there after the panel was drawn anew. */
export function release(root) {
  if (!anchor?.node.isConnected) return;
  const moved = anchor.node.getBoundingClientRect().top - anchor.top;
  if (moved) scroller(root).scrollTop += moved;
}

function scroller(node) {
  for (let one = node; one && one !== document.body; one = one.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(one).overflowY) && one.scrollHeight > one.clientHeight) return one;
  }
  return document.scrollingElement;
}
