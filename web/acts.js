// The actions that buttons name in data-act: copy BibTeX, show similar papers, show where lists name a paper, ...

import { API, ApiError, feedHref, get, join, pageOf, searchParams } from './api.js';
import { h } from './dom.js';
import { index } from './state.js';

const ACTS = {
  cite, similar, places, 'copy-link': copyLink,
  help: async () => (await import('./help.js')).open(),
  filters: async (button, page) => (await import('./sheet.js')).open(button, page),
};

/** Does what a button's data-act names. */
export function act(button, page) {
  return ACTS[button.dataset.act]?.(button, page);
}

const pathOf = (id) => `${API}papers/${encodeURIComponent(id)}`;

async function bibtex(id) {
  const response = await fetch(`papers/${encodeURIComponent(id)}.bib`);
  if (!response.ok) throw new ApiError(response.status, 'No BibTeX', `The server answered with status ${response.status}.`);
  return response.text();
}

async function cite(button, { say }) {
  const { id } = button.closest('.hit').dataset;
  try {
    const text = await bibtex(id);
    if (await copy(text)) done(button, 'Copied', say, 'BibTeX copied');
    else show(button, 'cite', h('pre', { tabindex: '0' }, text));
  } catch (error) {
    say(error.message);
    done(button, 'Failed', say, `BibTeX could not be copied: ${error.message}`);
  }
}

async function similar(button, { say }) {
  if (closed(button, 'similar')) return;
  const hit = button.closest('.hit');
  try {
    const { hits } = await get(`${pathOf(hit.dataset.id)}/similar`);
    show(button, 'similar', hits.length
      ? h('ol', { class: 'similar', 'aria-label': 'Similar papers' }, hits.slice(0, 6).map((paper) =>
          h('li', null, h('a', { href: pageOf(paper) }, paper.title), ' ',
            h('span', { class: 'where' }, [paper.venue?.label, paper.year].filter(Boolean).join(' ')))))
      : h('p', null, 'No similar paper.'));
    say(`${hits.length} similar papers`);
  } catch (error) {
    show(button, 'similar', h('p', null, error.message));
  }
}

async function places(button) {
  if (closed(button, 'places')) return;
  const { sources } = await get(pathOf(button.closest('.hit').dataset.id));
  show(button, 'places', h('ul', { class: 'places', 'aria-label': 'Named in' }, sources.map((source) =>
    h('li', null, h('a', { href: `?source=${encodeURIComponent(source.file)}` }, source.list), ' ',
      source.href ? h('a', { href: source.href, rel: 'noopener' }, h('code', null, `${source.file}:${source.line}`)) : h('code', null, `${source.file}:${source.line}`),
      source.heading ? h('span', { class: 'where' }, ` under “${source.heading}”`) : null))));
}

async function copyLink(button, { say }) {
  if (await copy(location.href)) done(button, 'Copied', say, 'Link copied');
}

/** Puts a text on the clipboard; false where the browser does not allow it. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Shows another label on a button for a moment. */
export function done(button, word, say, sentence) {
  const old = button.dataset.word ?? button.textContent;
  button.dataset.word = old;
  button.textContent = word;
  say(sentence);
  setTimeout(() => {
    button.textContent = old;
  }, 1600);
}

function show(button, kind, node) {
  button.setAttribute('aria-expanded', 'true');
  const about = button.closest('.about');
  about.querySelector(`.more-of-${kind}`)?.remove();
  about.append(h('div', { class: `more-of more-of-${kind}` }, node));
}

function closed(button, kind) {
  if (button.getAttribute('aria-expanded') !== 'true') return false;
  button.setAttribute('aria-expanded', 'false');
  button.closest('.about').querySelector(`.more-of-${kind}`)?.remove();
  return true;
}

const exportHref = (state, format) => `${API}export?${join(`format=${format}`, searchParams({ ...state, page: 1 }))}`;

/** The entries of the export menu. */
export function exportsOf(state) {
  const list = index.formats.map(({ id, label }) => h('li', null, h('a', { href: exportHref(state, id), download: '' }, label)));
  list.push(h('li', { class: 'apart' }, h('a', { href: feedHref(state) }, 'Feed of this search')));
  list.push(h('li', null, h('button', { type: 'button', class: 'text', 'data-act': 'copy-link' }, 'Copy link')));
  return list;
}
