// Elements without markup strings: data is only ever text, so nothing in a paper or a query can become HTML.

const SVG = 'http://www.w3.org/2000/svg';

/** An element. An attribute that is false or null is left out, true is set empty, a function listens to the event of its name. */
export function h(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** The same for SVG. */
export function svg(tag, attributes, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/** A picture of index.html's sprite. */
export function icon(name) {
  return svg('svg', { class: 'icon', 'aria-hidden': 'true' }, svg('use', { href: `#i-${name}` }));
}

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value === 'function') node.addEventListener(name, value);
    else if (value === true) node.setAttribute(name, '');
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.flat().filter((child) => child != null && child !== false));
  return node;
}

/** Whether a click is one that the page acts on: the others open tabs and windows, or are another's already. */
export const plain = (event) => !(event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

/** Makes a parent's keyed children those of a list; nodes are made once per key, so that focus survives. */
export function keyed(parent, items, keyOf, make, update) {
  const old = new Map();
  for (const child of parent.children) if (child.key != null) old.set(child.key, child);
  let place = null;
  for (const item of items) {
    const key = keyOf(item);
    let node = old.get(key);
    if (node) {
      old.delete(key);
    } else {
      node = make(item);
      node.key = key;
    }
    update?.(node, item);
    const next = place ? place.nextElementSibling : parent.firstElementChild;
    if (node !== next) parent.insertBefore(node, next);
    place = node;
  }
  for (const node of old.values()) node.remove();
}

/** A text with some parts marked; spans are [start, length] in UTF-16 units, sorted. */
export function marked(text, spans = []) {
  const nodes = [];
  let at = 0;
  for (const [start, length] of spans) {
    if (start < at || start + length > text.length) continue;
    if (start > at) nodes.push(text.slice(at, start));
    nodes.push(h('mark', null, text.slice(start, start + length)));
    at = start + length;
  }
  if (at < text.length) nodes.push(text.slice(at));
  return nodes;
}

/** The spans that lie in one part of a text, counted from that part's start. */
export function spansWithin(spans = [], start, length) {
  return spans
    .filter(([s, l]) => s >= start && s + l <= start + length)
    .map(([s, l]) => [s - start, l]);
}

const NUMBERS = new Intl.NumberFormat('en');

export const number = (n) => NUMBERS.format(n);

/** "1 paper", "1,713 papers". */
export const count = (n, noun) => `${number(n)} ${noun}${n === 1 ? '' : 's'}`;

/** Loads a stylesheet once and waits for it. */
export function style(href) {
  styles[href] ??= new Promise((resolve) => {
    document.head.append(h('link', { rel: 'stylesheet', href, load: resolve, error: (event) => {
      event.target.remove(); // the page works without it; it is asked for again with the next use
      delete styles[href];
      resolve();
    } }));
  });
  return styles[href];
}

const styles = {};
