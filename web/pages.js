// On a paper's page with JavaScript, the box and the links to filters lead to the live search.

const live = new URL('.', import.meta.url);

if (document.querySelector('.paper')) {
  document.getElementById('form').action = live.href;
  for (const link of document.querySelectorAll('main a[href*="browse?"]')) {
    link.href = new URL(new URL(link.href).search, live).href;
  }
}
