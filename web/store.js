// What this browser keeps beside the saved papers: notes, their order, and saved searches. Nothing leaves it.

import { read, tell, write } from './prefs.js';

/** How many characters of a note, and how many searches, are kept. */
export const NOTE = 4000;
export const SEARCHES = 100;

function parsed(key, otherwise, valid) {
  try {
    const value = JSON.parse(read(key) ?? 'null');
    return valid(value) ? value : otherwise;
  } catch {
    return otherwise;
  }
}

const keep = (key, value) => tell(write(key, JSON.stringify(value)));

const isText = (value) => typeof value === 'string';

/** The notes by the ids of papers; a note stays when its paper's star goes, and is there again with it. */
export const notes = () => Object.fromEntries(
  Object.entries(parsed('notes', {}, (value) => typeof value === 'object' && value && !Array.isArray(value))).filter(([, note]) => isText(note)));

/** Keeps the note of a paper, an empty one not at all; false, and told, where there is no room. */
export function setNote(id, text) {
  const { [id]: old = '', ...rest } = notes();
  const note = text.slice(0, NOTE);
  return note === old || setNotes(note.trim() ? { ...rest, [id]: note } : rest);
}

export const setNotes = (value) => keep('notes', value);

const isSearch = (value) => value && isText(value.query) && isText(value.name) && !Number.isNaN(Date.parse(value.since));

/** The saved searches {query, name, since}: since is when the index was built that was looked at last. */
export const searches = () => parsed('searches', [], Array.isArray).filter(isSearch);

export const setSearches = (value) => keep('searches', value);

/** A search was looked at in an index built at that time. */
export const looked = (query, since) => setSearches(searches().map((one) => (one.query === query ? { ...one, since } : one)));

/** The ids in the order made by hand; papers that it lacks come after. */
export const byHand = () => parsed('hand', [], Array.isArray).filter(isText);

export const setByHand = (ids) => keep('hand', ids);

/** The order that saved papers are listed in. */
export const order = () => read('order') ?? 'saved';

export const setOrder = (name) => write('order', name);
