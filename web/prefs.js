// What this browser remembers: the theme, the density and the saved papers. Runs before the first paint.

const read = (key) => {
  try {
    return localStorage.getItem(`mlsys.${key}`);
  } catch {
    return null; // storage is switched off: the page works without a memory
  }
};

const write = (key, value) => {
  try {
    localStorage.setItem(`mlsys.${key}`, value);
  } catch {
    /* as above */
  }
};

export const THEMES = ['system', 'light', 'dark'];

export const theme = () => (THEMES.includes(read('theme')) ? read('theme') : 'system');

export const density = () => (read('density') === 'compact' ? 'compact' : 'comfortable');

export function setTheme(name) {
  write('theme', name);
  apply();
}

export function setDensity(name) {
  write('density', name);
  apply();
}

function apply() {
  document.documentElement.dataset.theme = theme();
  document.documentElement.dataset.density = density();
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

/** Saves a paper, or forgets it; tells every listener. Returns whether it is saved now. */
export function toggleSaved(id) {
  const ids = savedIds();
  const on = !ids.includes(id);
  setSaved(on ? [...ids, id] : ids.filter((one) => one !== id));
  return on;
}

export function setSaved(ids) {
  write('saved', JSON.stringify([...new Set(ids)]));
  changed.dispatchEvent(new Event('saved'));
}

/** Sends "saved" when the saved papers change, here or in another tab. */
export const changed = new EventTarget();

addEventListener('storage', (event) => {
  if (event.key === 'mlsys.saved') changed.dispatchEvent(new Event('saved'));
  else apply();
});

apply();
