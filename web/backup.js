// The desk as a file: made here, and read again into this browser or another.

import { count, h } from './dom.js';
import { MOST, savedIds, setSaved } from './prefs.js';
import { save } from './share.js';
import * as store from './store.js';

const FORMAT = 'mlsys-search desk';
const BYTES = 20e6;

/** Saves all that the desk has as a file. */
export function toFile() {
  const notes = store.notes();
  const desk = {
    format: FORMAT, version: 1, made_at: new Date().toISOString(),
    papers: savedIds().map((id) => ({ id, note: notes[id] })),
    other_notes: Object.fromEntries(Object.entries(notes).filter(([id]) => !savedIds().includes(id))),
    order: store.order(), by_hand: store.byHand(), searches: store.searches(),
  };
  save(`desk-${desk.made_at.slice(0, 10)}.json`, 'application/json', `${JSON.stringify(desk, null, 1)}\n`);
}

/** What a text holds; throws a sentence where it is no desk. */
function readDesk(text) {
  let desk;
  try {
    desk = JSON.parse(text);
  } catch {
    throw new Error('is no JSON; choose a file that “Save as a file” made. A .bib or a reference list goes to “Match a list”.');
  }
  if (desk?.format !== FORMAT) throw new Error('is no desk; choose a file that “Save as a file” made.');
  if (desk.version !== 1) throw new Error(`is of version ${String(desk.version).slice(0, 20)}, and this page reads version 1.`);
  const papers = Array.isArray(desk.papers) ? desk.papers.filter((paper) => typeof paper?.id === 'string' && paper.id.length < 1000) : [];
  const notes = Object.entries({ ...desk.other_notes, ...Object.fromEntries(papers.map(({ id, note }) => [id, note])) })
    .filter(([, note]) => typeof note === 'string' && note.trim());
  const searches = Array.isArray(desk.searches) ? desk.searches : [];
  const hand = Array.isArray(desk.by_hand) ? desk.by_hand : [];
  return { ids: papers.map(({ id }) => id), notes, searches, hand };
}

/** Both notes where they differ, neither twice. */
const joined = (old = '', more) => (old.includes(more) ? old : more.includes(old) ? more : `${old}\n${more}`).slice(0, store.NOTE);

/** Adds what a file holds to the desk: all of it or, where there is no room, nothing. Returns what to say. */
async function fromFile(file) {
  if (file.size > BYTES) throw new Error('is too large for a desk; choose a file that “Save as a file” made.');
  const { ids, notes, searches, hand } = readDesk(await file.text());
  const before = { ids: savedIds(), notes: store.notes(), searches: store.searches(), hand: store.byHand() };
  const all = [...new Set([...before.ids, ...ids])];
  if (all.length > MOST) throw new Error(`has ${count(all.length - before.ids.length, 'paper')} more, and a desk holds ${count(MOST, 'paper')}; nothing was added.`);
  const known = new Set(before.searches.map(({ query }) => query));
  const merged = { ...before.notes };
  for (const [id, note] of notes) merged[id] = joined(merged[id], note);
  const kept = store.setNotes(merged)
    && store.setSearches([...before.searches, ...searches.filter((one) => !known.has(one?.query))].slice(0, store.SEARCHES))
    && store.setByHand([...new Set([...before.hand, ...hand])])
    && setSaved(all);
  if (!kept) {
    store.setNotes(before.notes);
    store.setSearches(before.searches);
    store.setByHand(before.hand);
    throw new Error('does not fit into what the browser keeps for this page; nothing was added.');
  }
  const changed = Object.keys(merged).filter((id) => merged[id] !== before.notes[id]).length;
  const found = store.searches().length - before.searches.length;
  return [count(all.length - before.ids.length, 'paper'), count(changed, 'note'), found === 1 ? '1 search' : `${found} searches`];
}

/** The buttons for both; note shows what came of it. */
export function controls(page, note) {
  const input = h('input', { type: 'file', accept: '.json,application/json', hidden: true, 'aria-label': 'A desk saved as a file', change: async () => {
    const [file] = input.files;
    input.value = '';
    if (!file) return;
    try {
      const [papers, notes, searches] = await fromFile(file);
      const sentence = `Added from ${file.name}: ${papers}, ${notes} and ${searches} that were not here.`;
      await page.go(page.state(), { replace: true });
      note(h('p', null, sentence));
      page.say(sentence);
    } catch (error) {
      note(h('p', { role: 'alert' }, `${file.name} ${error.message}`));
    }
  } });
  return [
    h('button', { type: 'button', class: 'text', click: toFile }, 'Save as a file'),
    h('button', { type: 'button', class: 'text', click: () => input.click() }, 'Add from a file'),
    input,
  ];
}
