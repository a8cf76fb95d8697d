// On a paper's page with JavaScript, the box and the links to filters lead to the live search.

const live = new URL('.', import.meta.url);

if (document.querySelector('.paper')) {
  document.getElementById('form').action = live.href;
  for (const link of document.querySelectorAll('main a[href*="browse?"]')) {
    link.href = new URL(new URL(link.href).search, live).href;
  }
}

// On the page of a pasted list, stars keep papers, one by one or all that are here.
const answers = document.querySelector('.answers');
if (answers) {
  const { savedIds, toggleSaved } = await import('./prefs.js');
  const button = (text, click) => Object.assign(document.createElement('button'), { type: 'button', className: 'button save', textContent: text, onclick: click });
  const hits = [...answers.querySelectorAll('.hit')];
  const show = () => hits.forEach((hit) => {
    const on = savedIds().includes(hit.dataset.id);
    const star = hit.querySelector('.save');
    star.setAttribute('aria-pressed', on);
    star.textContent = on ? '★ Saved' : '☆ Save';
  });
  for (const hit of hits) {
    const star = button('', () => { toggleSaved(hit.dataset.id); show(); });
    star.setAttribute('aria-label', `Save ${hit.querySelector('.title').textContent}`);
    hit.querySelector('.acts').append(star);
  }
  const here = () => hits.filter((hit) => hit.closest('.here')).map((hit) => hit.dataset.id);
  document.querySelector('.exports')?.append(button('☆ Save all that are here', () => {
    for (const id of new Set(here())) if (!savedIds().includes(id)) toggleSaved(id);
    show();
  }));
  show();
  document.getElementById('answers').scrollIntoView({ block: 'start' });
}
