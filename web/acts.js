// The actions that buttons name in data-act: copy BibTeX, show similar papers, show where lists name a paper, ...

import { API, ApiError, get, join, pageOf, reached, searchParams, text } from './api.js';
import { copy, done } from './copy.js';
import { h } from './dom.js';
import { index } from './state.js';

const ACTS = {
  cite, exports, places, refer, share, similar,
  keep: async (button, page) => (await reached(import('./keep.js'))).menu(button, page),
  'keep-papers': async (button, page) => (await reached(import('./keep.js'))).papers(button, page),
  'keep-search': async (button, page) => (await reached(import('./keep.js'))).search(button, page),
  help: async () => (await reached(import('./help.js'))).open(),
  filters: async (button, page) => (await reached(import('./sheet.js'))).open(button, page),
};

/** Does what a button's data-act names. */
export function act(button, page) {
  return ACTS[button.dataset.act]?.(button, page);
}

/** Closes what is open where the focus is, a menu or a part of a paper; returns whether anything was. */
export function close(focused) {
  const menu = document.querySelector('.menu[open]');
  const part = [...focused.closest('.hit')?.querySelectorAll('.more-of') ?? []].at(-1);
  if (menu) {
    menu.open = false;
    if (menu.contains(focused)) menu.firstElementChild.focus();
  } else if (part) {
    const button = part.parentElement.querySelector(`[data-act=${part.dataset.of}]`);
    button.setAttribute('aria-expanded', 'false');
    button.focus();
    part.remove();
  }
  return Boolean(menu ?? part);
}

const pathOf = (id) => `${API}papers/${encodeURIComponent(id)}`;

async function cite(button, { say }) {
  const bibtex = await text(`${pageOf(button.closest('.hit').dataset)}.bib`);
  if (await copy(bibtex)) done(button, 'Copied', say, 'BibTeX copied');
  else show(button, 'cite', h('pre', { tabindex: '0' }, bibtex));
}

/** A line of plain text, as references have it. */
async function refer(button, { say }) {
  const [{ reference }, paper] = await Promise.all([reached(import('./reference.js')), get(pathOf(button.closest('.hit').dataset.id))]);
  if (await copy(reference(paper))) done(button, 'Copied', say, 'Reference copied');
  else show(button, 'refer', h('p', null, reference(paper)));
}

async function similar(button, { say }) {
  if (closed(button, 'similar')) return;
  const hit = button.closest('.hit');
  const { hits } = await get(`${pathOf(hit.dataset.id)}/similar`);
  show(button, 'similar', hits.length
    ? h('ol', { class: 'similar', 'aria-label': 'Similar papers' }, hits.slice(0, 6).map((paper) =>
        h('li', null, h('a', { href: pageOf(paper) }, paper.title), ' ',
          h('span', { class: 'where' }, [paper.venue?.label, paper.year].filter(Boolean).join(' ')))))
    : h('p', null, 'No similar paper.'));
  say(`${hits.length} similar papers`);
}

async function places(button) {
  if (closed(button, 'places')) return;
  const { sources } = await get(pathOf(button.closest('.hit').dataset.id));
  show(button, 'places', h('ul', { class: 'places', 'aria-label': 'Named in' }, sources.map((source) =>
    h('li', null, h('a', { href: `?source=${encodeURIComponent(source.file)}` }, source.list), ' ',
      source.href ? h('a', { href: source.href, rel: 'noopener' }, h('code', null, `${source.file}:${source.line}`)) : h('code', null, `${source.file}:${source.line}`),
      source.heading ? h('span', { class: 'where' }, ` under “${source.heading}”`) : null))));
}

/** The address, by what the phone shares with, else by the clipboard. */
async function share(button, { say }) {
  const url = location.href;
  if (navigator.share && matchMedia('(pointer: coarse)').matches) {
    await navigator.share({ title: document.title, url }).catch(() => {}); // the reader thought better of it
  } else if (await copy(url)) done(button, 'Copied', say, 'Link copied');
  else throw new ApiError(0, 'The browser does not let the page copy', 'The link is the address of the page: copy it there.');
}

function show(button, kind, node) {
  button.setAttribute('aria-expanded', 'true');
  const about = button.closest('.about');
  about.querySelector(`[data-of=${kind}]`)?.remove();
  about.append(h('div', { class: 'more-of', 'data-of': kind }, node));
}

function closed(button, kind) {
  if (button.getAttribute('aria-expanded') !== 'true') return false;
  button.setAttribute('aria-expanded', 'false');
  button.closest('.about').querySelector(`[data-of=${kind}]`)?.remove();
  return true;
}

const exportHref = (state, format) => `${API}export?${join(`format=${format}`, searchParams({ ...state, page: 1 }))}`;

/** Fills the menu that opens. */
function exports(button, page) {
  const state = page.state();
  const list = index.formats.map(({ id, label }) => h('li', null, h('a', { href: exportHref(state, id), download: '' }, label)));
  button.nextElementSibling.replaceChildren(...list);
}

document.addEventListener('click', (event) => {
  const menu = document.querySelector('.menu[open]');
  if (menu && !menu.contains(event.target)) menu.open = false;
});
