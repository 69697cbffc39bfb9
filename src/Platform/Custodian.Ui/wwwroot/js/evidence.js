// A code and its sentence point at each other: data-ev on the mark and on the row carry the same number.
import { one, all } from './dom.js';

let at = -1;
const light = number => {
  all('[data-ev].on').forEach(other => other.classList.remove('on'));
  all(`[data-ev="${CSS.escape(number)}"]`).forEach(element => element.classList.add('on'));
  one(`mark[data-ev="${CSS.escape(number)}"]`)?.scrollIntoView({ block: 'nearest' });
};

export const step = by => {
  const marks = all('mark[data-ev]');
  if (!marks.length) return false;
  at = (at + by + marks.length) % marks.length;
  light(marks[at].dataset.ev);
  return true;
};

document.addEventListener('click', event => {
  const place = event.target.closest('[data-ev]');
  if (!place || event.target.closest('a, select, input, button:not([data-ev-go])')) return;
  at = all('mark[data-ev]').findIndex(mark => mark.dataset.ev === place.dataset.ev);
  light(place.dataset.ev);
});
