// Which papers of a list are shown and in which order: pure functions over papers, ids and notes.

const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const textOf = ({ title, systems, also_known_as: names, authors, venue, year, awards, topics, kind, summary }) =>
  [title, systems, names, authors, venue?.label, venue?.name, year, awards, topics, kind, summary].flat(2).filter(Boolean).join(' ');

const texts = new WeakMap();

function said(paper) {
  if (!texts.has(paper)) texts.set(paper, fold(textOf(paper)));
  return texts.get(paper);
}

/** Whether a paper or its note has every word of a filter, as a part of its own words. */
export function fits(paper, note, filter) {
  const words = fold(filter).split(/\s+/).filter(Boolean);
  const noted = fold(note);
  return words.every((word) => said(paper).includes(word) || noted.includes(word));
}

const COLLATOR = new Intl.Collator('en', { numeric: true, ignorePunctuation: true });

const ORDERS = {
  year: (a, b) => (b.year ?? 0) - (a.year ?? 0) || COLLATOR.compare(a.title, b.title),
  title: (a, b) => COLLATOR.compare(a.title, b.title),
};

/** The papers, given as they were saved, in an order; by hand those that were not placed come last. */
export function ordered(papers, order, hand) {
  if (ORDERS[order]) return papers.toSorted(ORDERS[order]);
  if (order !== 'hand') return papers;
  const places = new Map(hand.map((id, i) => [id, i]));
  const place = ({ id }) => places.get(id) ?? hand.length;
  return papers.toSorted((a, b) => place(a) - place(b));
}

/** All ids with one moved to a place among those that are shown. */
export function moved(all, shown, id, to) {
  const rest = all.filter((one) => one !== id);
  const others = shown.filter((one) => one !== id);
  const place = Math.max(0, Math.min(to, others.length));
  rest.splice(place < others.length ? rest.indexOf(others[place]) : rest.indexOf(others.at(-1)) + 1, 0, id);
  return rest;
}
