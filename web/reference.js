// A paper as one reads it in the references of another: names, title, where and when, and where to find it.

/** One line of plain text; the record is the server's. */
export function reference({ authors, title, venue, year, doi, arxiv_id: arxiv, links }) {
  const names = authors.length > 1 ? `${authors.slice(0, -1).join(', ')}, and ${authors.at(-1)}` : authors[0];
  const where = [venue && (arxiv && venue.id === 'arxiv' ? `arXiv:${arxiv}` : venue.name), year].filter(Boolean).join(', ');
  const link = doi ? `https://doi.org/${doi}` : arxiv ? `https://arxiv.org/abs/${arxiv}` : links.find(({ rel }) => rel === 'paper' || rel === 'pdf')?.href;
  return [sentence(names), sentence(title), sentence(where), link].filter(Boolean).join(' ');
}

const sentence = (text) => (!text || /[.?!]$/.test(text) ? text : `${text}.`);
