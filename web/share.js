// What leaves the desk: exports of what is shown, and links to it that anybody with the same index can open.

import { API, get, readAt } from './api.js';
import { codeOf, most, SALTS, widthFor } from './code.js';
import { copy, done } from './copy.js';
import { count, h, number } from './dom.js';
import { index } from './state.js';

const LINK = 2047; // characters that every chat and mail program keeps whole
const SURE = 6; // digits that papers of one index hardly ever share

const addressOf = (code) => new URL(`?code=${code}`, new URL('.', location.href)).href;

/** The address of papers, at most so long as a link may be; null where they are too many. */
async function linkTo(papers) {
  const room = LINK - addressOf('').length;
  const ids = papers.map(({ id }) => id);
  if (ids.length > most(room)) return null;
  const width = widthFor(ids.length, room);
  for (let salt = 0; width < SURE && salt < SALTS - 1; salt++) {
    const code = codeOf(ids, width, salt);
    const { ambiguous } = await get(`${API}papers?code=${code}`);
    if (!ambiguous.length) return addressOf(code);
  }
  return addressOf(codeOf(ids, width, width < SURE ? SALTS - 1 : 0));
}

/** Copies the link to papers; note shows what cannot be said on the button. */
export async function share(button, papers, say, note) {
  const link = await linkTo(papers);
  if (!link) {
    const fitting = most(LINK - addressOf('').length);
    note(h('p', null, `A link names at most ${count(fitting, 'paper')} and ${number(papers.length)} are shown. `,
      'Filter the list and share its parts, export it, or send the file that “Save as a file” makes.'));
    say('Too many papers for one link');
  } else if (await copy(link)) {
    done(button, 'Copied', say, `Link to ${count(papers.length, 'paper')} copied`);
  } else {
    const field = h('input', { type: 'text', class: 'link', readonly: true, value: link, 'aria-label': 'Link to these papers' });
    note(h('p', null, 'The browser does not let the page copy; here is the link: ', field));
    field.select();
  }
}

/** The entries of the export menu for the papers that are shown. */
export function exportsOf(papers, notes) {
  const code = codeOf(papers.map(({ id }) => id));
  const list = index.formats.map(({ id, label }) => h('li', null, h('a', { href: `${API}export?format=${id}&code=${code}`, download: '' }, label)));
  if (papers.some(({ id }) => notes[id])) {
    list.push(h('li', { class: 'apart' }, h('button', { type: 'button', class: 'text', click: () => save('notes.md', 'text/markdown', noted(papers, notes)) }, 'Notes as Markdown')));
  }
  return list;
}

/** The papers with their notes, one list item each. */
const noted = (papers, notes) => papers.map((paper) => {
  const where = [paper.venue?.label, paper.year].filter(Boolean).join(' ');
  const link = readAt(paper);
  const title = paper.title.replace(/([\\[\]*_\x60<])/g, '\\$1');
  const head = `- ${link ? `[${title}](<${link}>)` : title}${where ? `, ${where}` : ''}\n`;
  return head + (notes[paper.id] ?? '').split('\n').filter(Boolean).map((line) => `  > ${line}\n`).join('');
}).join('');

/** Hands a text to the browser as a file. */
export function save(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
