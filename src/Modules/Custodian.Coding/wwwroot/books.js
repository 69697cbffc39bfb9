// The code books: arrow keys through the tables of drugs and neoplasms, the procedure builder, copying a code. All of it works as links
// and forms without this file.
const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const headers = { 'HX-Request': 'true', Accept: 'text/html' };

// A grid is one stop of the Tab key; the arrows walk its cells (WAI-ARIA grid). The stop of a cell is its first link, or the cell itself.
const stop = cell => one('a', cell) ?? cell;
const cells = row => [...row.cells];
const stand = (grid, cell, focus) => {
  all('a, td, th', one('tbody', grid)).forEach(other => { if (other.tabIndex === 0 || other.matches('a')) other.tabIndex = -1; });
  const target = stop(cell);
  target.tabIndex = 0;
  if (focus) { target.focus({ preventScroll: true }); cell.scrollIntoView({ block: 'nearest', inline: 'nearest' }); }
};
const first = grid => one('tbody tr', grid)?.cells[1];
const prepare = () => all('[data-grid]').forEach(grid => {
  if (grid.dataset.ready || !first(grid)) return;
  grid.dataset.ready = 'true';
  stand(grid, first(grid), false);
});
const walk = (grid, cell, key, ctrl) => {
  const rows = all('tbody tr', grid), row = rows.indexOf(cell.parentElement), column = cell.cellIndex, last = rows.length - 1;
  const to = {
    ArrowRight: [row, column + 1], ArrowLeft: [row, column - 1], ArrowDown: [row + 1, column], ArrowUp: [row - 1, column],
    PageDown: [Math.min(last, row + 15), column], PageUp: [Math.max(0, row - 15), column],
    Home: [ctrl ? 0 : row, 0], End: [ctrl ? last : row, cells(cell.parentElement).length - 1],
  }[key];
  return to && rows[to[0]]?.cells[to[1]];
};
document.addEventListener('keydown', event => {
  const grid = event.target.closest?.('[data-grid] tbody') && event.target.closest('[data-grid]'), cell = event.target.closest?.('td, th');
  if (grid && cell && !event.altKey && !event.metaKey) {
    if (!/^(Arrow|Page|Home|End)/.test(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    const next = walk(grid, cell, event.key, event.ctrlKey);
    if (next) stand(grid, next, true);
    else if (event.key === 'ArrowUp') one('[data-to-grid]')?.focus();
  } else if (event.key === 'ArrowDown' && event.target.matches?.('[data-to-grid]')) {
    const table = one('[data-grid]');
    if (table && first(table)) { event.preventDefault(); stand(table, first(table), true); }
  }
}, true);
document.addEventListener('focusin', event => {
  const grid = event.target.closest?.('[data-grid] tbody') && event.target.closest('[data-grid]'), cell = event.target.closest?.('td, th');
  if (grid && cell) { all('td, th', grid).forEach(other => other.removeAttribute('aria-selected')); cell.setAttribute('aria-selected', 'true'); }
});
prepare();
document.addEventListener('htmx:after:swap', prepare);
if (location.hash.startsWith('#row-')) {
  const row = document.getElementById(location.hash.slice(1)), grid = row?.closest('[data-grid]');
  if (grid) stand(grid, row.cells[1], true);
}

// The procedure builder: each character is asked of the server, which offers only what leads to a code.
let turn = 0;
const swap = async (href, back) => {
  const mine = ++turn, place = one('[data-builder]');
  const answer = await fetch(href, { headers, credentials: 'same-origin' });
  const html = await answer.text();
  if (mine !== turn) return;
  if (!answer.ok) { location.href = href; return; }
  place.innerHTML = html;
  document.dispatchEvent(new Event('htmx:after:swap'));
  const box = one('[data-build-code]', place), chosen = box.value;
  history.replaceState(null, '', address(chosen));
  const row = back === 'rows' && (one('[data-row]', place) ?? one('[data-copy]', place));
  if (row) row.focus();
  else { box.focus(); box.setSelectionRange(chosen.length, chosen.length); }
};
const address = chosen => {
  const form = one('[data-build-form]'), rest = new URLSearchParams(new FormData(form));
  rest.delete('code');
  return `/books/icd10pcs/build${chosen ? '/' + encodeURIComponent(chosen) : ''}?${rest}`;
};
let pause;
document.addEventListener('input', event => {
  if (!event.target.matches('[data-build-code]')) return;
  clearTimeout(pause);
  const typed = event.target.value;
  pause = setTimeout(() => swap(address(typed.replace(/[^0-9A-Za-z]/g, '')), 'box'), 60);
});
document.addEventListener('submit', event => {
  if (!event.target.matches('[data-build-form]')) return;
  event.preventDefault();
  swap(address(one('[data-build-code]').value), 'box');
});
document.addEventListener('click', event => {
  const link = event.target.closest?.('a[data-build]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  swap(link.href, link.closest('[data-row]') ? 'rows' : 'box');
});
document.addEventListener('keydown', event => {
  if (event.key !== 'ArrowDown' || !event.target.matches?.('[data-build-code]')) return;
  const row = one('#values [data-row]:not([hidden])');
  if (row) { event.preventDefault(); row.focus(); }
});

// Copying says what was copied, or that the browser forbids it.
document.addEventListener('click', async event => {
  const button = event.target.closest?.('[data-copy]'), said = one('#said');
  if (!button) return;
  let text = button.dataset.copy + ' copied';
  try { await navigator.clipboard.writeText(button.dataset.copy); } catch { text = 'The browser did not allow copying. Mark the code and copy it with Ctrl C.'; }
  if (said) said.textContent = text;
  const shown = one('[data-copied]', button) ?? button.appendChild(document.createElement('span'));
  shown.setAttribute('data-copied', '');
  shown.textContent = ' ' + (text.endsWith('copied') ? 'copied' : text);
  setTimeout(() => shown.remove(), 2500);
});
