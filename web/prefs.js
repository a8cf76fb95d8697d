// What this browser remembers: the theme, the density and the saved papers. Runs before the first paint.

/** What is kept under a key; null for nothing. */
export const read = (key) => {
  try {
    return localStorage.getItem(`mlsys.${key}`);
  } catch {
    return null; // storage is switched off: the page works without it
  }
};

/** Keeps a text; false where the browser has no room for it or keeps nothing, and what was kept stays as it was. */
export const write = (key, value) => {
  try {
    localStorage.setItem(`mlsys.${key}`, value);
    return true;
  } catch {
    return false;
  }
};

/** Sends "saved" when what is saved changes, "full" when there is no room, "looks" for theme and density. */
export const changed = new EventTarget();

const THEMES = ['system', 'light', 'dark'];

const theme = () => (THEMES.includes(read('theme')) ? read('theme') : 'system');

const density = () => (['compact', 'line'].includes(read('density')) ? read('density') : 'comfortable');

/** Whether keys of one character do something. */
export const keysOn = () => read('keys') !== 'off';

export const setKeys = (on) => write('keys', on ? 'on' : 'off');

function setTheme(name) {
  write('theme', name);
  apply();
}

function setDensity(name) {
  write('density', name);
  apply();
}

function apply() {
  document.documentElement.dataset.theme = theme();
  document.documentElement.dataset.density = density();
  if (density() !== 'comfortable') dense();
  changed.dispatchEvent(new Event('looks'));
}

/** The styles of denser rows, before the first paint where that can be asked for. */
function dense() {
  const href = new URL('dense.css', import.meta.url).href;
  if (document.querySelector(`link[href="${href}"]`)) return;
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href, blocking: 'render' }));
}

/** The ids of the saved papers, oldest first. */
export function savedIds() {
  try {
    const ids = JSON.parse(read('saved') ?? '[]');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** Saves a paper or removes it, and notifies listeners. Returns whether it is saved now. */
export function toggleSaved(id) {
  const ids = savedIds();
  const on = !ids.includes(id);
  return setSaved(on ? [...ids, id] : ids.filter((one) => one !== id)) === on;
}

/** How many papers are kept at most. */
export const MOST = 2000;

/** Keeps these papers instead; false, and told, where there is no room, and then those before are kept. */
export function setSaved(ids) {
  const list = [...new Set(ids)];
  return tell(list.length <= Math.max(MOST, savedIds().length) && write('saved', JSON.stringify(list)));
}

/** Notifies listeners that something was kept, or could not be. Returns which. */
export function tell(kept) {
  changed.dispatchEvent(new Event(kept ? 'saved' : 'full'));
  return kept;
}

/** Wires the buttons that change theme and density, and the number of saved papers; say announces to screen readers. */
export function controls(say) {
  const find = (id) => document.getElementById(id);
  const looks = () => {
    find('theme').title = `Theme: ${theme()}`;
    find('theme').setAttribute('aria-label', `Theme: ${theme()}`);
    if (find('density')) find('density').value = density();
  };
  const tally = () => {
    const n = savedIds().length;
    find('saved-count').textContent = n;
    find('saved-count').hidden = !n;
  };
  find('theme').addEventListener('click', () => {
    setTheme(THEMES[(THEMES.indexOf(theme()) + 1) % 3]);
    say(`Theme: ${theme()}`);
  });
  find('density')?.addEventListener('change', (event) => setDensity(event.target.value));
  changed.addEventListener('looks', looks);
  changed.addEventListener('saved', tally);
  changed.addEventListener('full', async () => (await import('./full.js')).open(say));
  looks();
  tally();
}

addEventListener('storage', () => {
  apply();
  changed.dispatchEvent(new Event('saved'));
});

apply();
