// What this browser remembers: the theme, the density and the saved papers. Runs before the first paint.

const read = (key) => {
  try {
    return localStorage.getItem(`mlsys.${key}`);
  } catch {
    return null; // storage is switched off: the page works without it
  }
};

const write = (key, value) => {
  try {
    localStorage.setItem(`mlsys.${key}`, value);
  } catch {
    /* as above */
  }
};

/** Sends "saved" when the saved papers change and "looks" when theme or density do, here or in another tab. */
export const changed = new EventTarget();

const THEMES = ['system', 'light', 'dark'];

const theme = () => (THEMES.includes(read('theme')) ? read('theme') : 'system');

const density = () => (read('density') === 'compact' ? 'compact' : 'comfortable');

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
  changed.dispatchEvent(new Event('looks'));
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
  setSaved(on ? [...ids, id] : ids.filter((one) => one !== id));
  return on;
}

export function setSaved(ids) {
  write('saved', JSON.stringify([...new Set(ids)]));
  changed.dispatchEvent(new Event('saved'));
}

/** Wires the buttons that change theme and density, and the number of saved papers; say announces to screen readers. */
export function controls(say) {
  const find = (id) => document.getElementById(id);
  const looks = () => {
    find('theme').title = `Theme: ${theme()}`;
    find('theme').setAttribute('aria-label', `Theme: ${theme()}`);
    find('density').textContent = density() === 'compact' ? 'Comfortable' : 'Compact';
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
  find('density').addEventListener('click', () => {
    setDensity(density() === 'compact' ? 'comfortable' : 'compact');
  });
  changed.addEventListener('looks', looks);
  changed.addEventListener('saved', tally);
  looks();
  tally();
}

addEventListener('storage', (event) => {
  if (event.key === 'mlsys.saved') changed.dispatchEvent(new Event('saved'));
  else apply();
});

apply();
