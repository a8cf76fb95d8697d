// The values of a facet that a search does not bring: found by the words of their names, or shown by the hundred.

import { API, PAGE, SHOWN, get, join, searchParams } from './api.js';

const FOUND = 30;

/** The values beyond the first of one facet, as its part of the panel shows them; draw shows them anew. */
export function moreValues(facet, box, none, draw) {
  let controller;

  /** Values under a state; text narrows them to labels that hold its words. Null where that failed or was overtaken. */
  async function load(state, text, limit) {
    controller?.abort();
    controller = new AbortController();
    const query = join(
      searchParams({ ...state, page: 1, sort: 'relevance' }),
      text ? `facet_query=${encodeURIComponent(text)}` : '',
      `limit=${limit}`,
    );
    try {
      return (await get(`${API}facets/${facet}?${query}`, controller.signal)).values;
    } catch (error) {
      if (error.name !== 'AbortError') {
        none.hidden = false;
        none.textContent = error.message;
      }
      return null;
    }
  }

  const more = {
    found: null, // what the box found; null while it is empty
    extra: null, // more values than a search brings, once asked for
    limit: SHOWN,

    /** Looks for what the box says. */
    async find(state) {
      const text = box.value.trim();
      const found = text ? await load(state, text, FOUND) : null;
      if ((text && !found) || box.value.trim() !== text) return;
      more.found = found;
      draw();
    },

    async expand(state) {
      const limit = more.limit === SHOWN ? PAGE : more.limit + PAGE;
      const extra = await load(state, '', limit);
      if (!extra) return;
      Object.assign(more, { limit, extra });
      draw();
    },

    /** Only the first again; focus goes to the button that asks for more. */
    collapse(button) {
      more.limit = SHOWN;
      more.extra = null;
      draw();
      button.focus();
    },

    /** Asks again after a search, on which the counts depend. */
    async refresh(state) {
      if (more.extra) more.extra = await load(state, '', more.limit);
      if (box.value.trim()) await more.find(state);
    },
  };
  return more;
}
