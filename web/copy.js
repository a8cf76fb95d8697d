// Copying to the clipboard, and a button that says so.

/** Puts a text on the clipboard; false where the browser does not allow it. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Shows another label on a button for a moment. */
export function done(button, word, say, sentence) {
  const old = button.dataset.word ?? button.textContent;
  button.dataset.word = old;
  button.textContent = word;
  say(sentence);
  setTimeout(() => {
    button.textContent = old;
  }, 1600);
}
