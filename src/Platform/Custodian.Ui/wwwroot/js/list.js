// Work lists: a roving row, selection, row filter, hidden columns, and the memory that lets ] walk the list from an opened item.
import { one, all, recall, remember, say } from './dom.js';

export const table = () => one('table[data-list]');
const rows = () => { const list = table(); return list ? all('tbody [data-row]', list).filter(row => !row.hidden) : []; };
const current = () => rows().findIndex(row => row.classList.contains('cur'));

const box = row => one('input[type=checkbox][name]', row);
const paint = row => { const check = box(row); if (check) row.setAttribute('aria-selected', check.checked); };

const tally = list => {
  const region = one('[data-selected]', list.closest('form') ?? list);
  const n = all('tbody [data-row]', list).filter(row => box(row)?.checked).length;
  if (region) region.textContent = n + ' selected';
  const every = one('[data-pick-all]', list);
  if (every) { every.checked = n > 0 && n === rows().length; every.indeterminate = n > 0 && n < rows().length; }
};

const select = (row, on) => { const check = row && box(row); if (check) { check.checked = on; paint(row); } };

const stand = row => {
  all('.cur', table()).forEach(other => { other.classList.remove('cur'); other.tabIndex = -1; });
  row.classList.add('cur');
  row.tabIndex = 0;
};

export const move = (step, extend) => {
  const list = rows(), from = current();
  if (!list.length) return;
  const to = Math.max(0, Math.min(list.length - 1, from < 0 && step > 0 ? 0 : from + step));
  if (extend) { select(list[Math.max(0, from)], true); select(list[to], true); tally(table()); }
  stand(list[to]);
  list[to].focus({ preventScroll: true });
  list[to].scrollIntoView({ block: 'nearest' });
};

export const pick = () => {
  const row = rows()[current()];
  if (row && box(row)) { select(row, !box(row).checked); tally(table()); }
};

export const clear = () => {
  const list = table();
  if (!list) return;
  all('tbody [data-row]', list).forEach(row => select(row, false));
  tally(list);
};

export const link = () => one('[data-open]', rows()[current()] ?? document.createElement('i'));

// Opening an item keeps the list's order (ids only, in this tab) for ] and Shift ].
const keep = () => remember('walk', JSON.stringify(rows().map(row => one('[data-open]', row)?.getAttribute('href')).filter(Boolean)), sessionStorage);
document.addEventListener('click', event => { if (event.target.closest('[data-list] [data-open]')) keep(); });

export const openRow = () => { const target = link(); if (target) { keep(); target.click(); } };

export const walk = step => {
  const list = JSON.parse(recall('walk', sessionStorage) ?? '[]');
  const here = one('[data-app]')?.dataset.walk ?? location.pathname;
  const at = list.findIndex(href => href.split('?')[0] === here.split('?')[0]);
  const next = at < 0 ? null : list[at + step];
  if (next) location.href = next;
  else say(at < 0 ? 'This item was not opened from a list.' : 'No further item in the list.');
};

const prepare = list => {
  if (list.dataset.ready) return;
  list.dataset.ready = 'true';
  all('tbody [data-row]', list).forEach((row, index) => { row.tabIndex = index ? -1 : 0; paint(row); });
  list.addEventListener('focusin', event => { const row = event.target.closest('[data-row]'); if (row) stand(row); });
  list.addEventListener('change', event => {
    if (event.target.matches('[data-pick-all]')) rows().forEach(row => select(row, event.target.checked));
    else if (event.target.closest('[data-row]')) paint(event.target.closest('[data-row]'));
    tally(list);
  });
  list.closest('form')?.addEventListener('reset', event => { event.preventDefault(); clear(); });
  columns(list);
  tally(list);
};

const columns = list => {
  const menu = one(`[data-columns="${list.id}"]`);
  if (!menu) return;
  const key = 'columns.' + list.id;
  const hidden = new Set(JSON.parse(recall(key) ?? '[]'));
  const apply = () => all('tr', list).forEach(row => { for (const check of all('[data-col]', menu)) if (row.cells.length > 3 && !row.closest('tfoot')) row.cells[check.dataset.col]?.toggleAttribute('hidden', !check.checked); });
  all('[data-col]', menu).forEach(check => { check.checked = !hidden.has(check.dataset.col); });
  menu.addEventListener('change', () => { remember(key, JSON.stringify(all('[data-col]', menu).filter(check => !check.checked).map(check => check.dataset.col))); apply(); });
  if (hidden.size) apply();
};

// The row filter never leaves the browser: what is typed may be a name.
document.addEventListener('input', event => {
  const id = event.target.dataset?.filter;
  const list = id && document.getElementById(id);
  if (!list) return;
  const words = event.target.value.toLowerCase().split(/\s+/).filter(Boolean);
  const every = all('tbody [data-row]', list);
  every.forEach(row => { const text = row.textContent.toLowerCase(); row.hidden = !words.every(word => text.includes(word)); });
  const shown = one(`[data-shown="${id}"]`), n = every.filter(row => !row.hidden).length;
  if (shown) shown.textContent = `${n.toLocaleString('en-US')} of ${Number(shown.dataset.total).toLocaleString('en-US')} shown`;
});

const prepareAll = () => all('table[data-list]').forEach(prepare);
prepareAll();
document.addEventListener('htmx:after:swap', prepareAll);
