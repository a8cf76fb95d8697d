// Dragging across the bars of the years.

/** Lets a picture of bars be dragged across: show draws a range while that goes on, take takes it, stop ends without one. */
export function drag(picture, bars, { show, take, stop }) {
  picture.classList.add('drags');
  let ends = null; // the years where it began and where it is
  const range = () => [Math.min(...ends), Math.max(...ends)];
  const yearAt = ({ clientX }) => {
    const { left, width } = picture.getBoundingClientRect();
    const list = bars();
    return list[Math.min(list.length - 1, Math.max(0, Math.floor(((clientX - left) / width) * list.length)))].year;
  };
  picture.addEventListener('pointerdown', (event) => {
    if (event.button === 0 && bars().length) ends = [yearAt(event), yearAt(event)];
  });
  picture.addEventListener('pointermove', (event) => {
    if (!ends || yearAt(event) === ends[1]) return;
    picture.setPointerCapture(event.pointerId); // a press that stays on its bar is a click on a link
    ends[1] = yearAt(event);
    show(...range());
  });
  picture.addEventListener('pointerup', (event) => {
    if (ends && picture.hasPointerCapture(event.pointerId)) take(...range());
    ends = null;
  });
  picture.addEventListener('pointercancel', () => {
    if (ends) stop();
    ends = null;
  });
}
