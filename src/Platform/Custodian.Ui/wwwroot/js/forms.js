// Forms: dates read back in words, the error summary focused, a warning before unsaved typing is left.
import { one, all } from './dom.js';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const day = (y, m, d) => { const date = new Date(Date.UTC(y, m - 1, d)); return date.getUTCMonth() === m - 1 && date.getUTCDate() === d ? date : null; };

// The same forms as DateEntry on the server, which is the one that counts.
export const readDate = (text, today, past) => {
  const now = new Date(today + 'T00:00:00Z'), t = text.trim().toLowerCase();
  const fromToday = /^t?\s*([+-]\d{1,5})?$/.exec(t);
  if (fromToday && t) return new Date(now.getTime() + Number(fromToday[1] ?? 0) * 864e5);
  const year = y => y.length === 4 ? +y : +y + (+y > 49 ? 1900 : 2000);
  const settle = (y, m, d) => { const date = day(year(y), m, d); return date && past && y.length === 2 && date > now ? day(year(y) - 100, m, d) : date; };
  let m;
  if ((m = /^(\d{1,2})[/-](\d{1,2})[/-](\d{2}|\d{4})$/.exec(t))) return settle(m[3], +m[1], +m[2]);
  if ((m = /^(\d{2})(\d{2})(\d{2}|\d{4})$/.exec(t))) return settle(m[3], +m[1], +m[2]);
  if ((m = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(t))) return settle(m[1], +m[2], +m[3]);
  if ((m = /^(\d{1,2})[- ]?([a-z]{3})[- ]?(\d{2}|\d{4})$/.exec(t)) && months.includes(m[2])) return settle(m[3], months.indexOf(m[2]) + 1, +m[1]);
  if ((m = /^([a-z]{3}) (\d{1,2}),? (\d{4})$/.exec(t)) && months.includes(m[1])) return settle(m[3], months.indexOf(m[1]) + 1, +m[2]);
  return null;
};

const words = date => {
  const month = months[date.getUTCMonth()];
  const weekday = date.toLocaleDateString('en-US', { weekday: 'long', timeZone: 'UTC' });
  return `${weekday} ${String(date.getUTCDate()).padStart(2, '0')}-${month[0].toUpperCase()}${month.slice(1)}-${date.getUTCFullYear()}`;
};

document.addEventListener('input', event => {
  const field = event.target;
  if (field.dataset?.date === undefined) return;
  const read = one('[data-read-back]', field.parentElement);
  if (!read) return;
  const date = readDate(field.value, field.dataset.today, field.dataset.date === 'past');
  read.textContent = date ? words(date) : field.value.length > 5 ? 'Not read yet: type 9/15/26, 15-Sep-2026, t or t-1' : '';
});

one('[data-errors]')?.focus();

let dirty = false;
document.addEventListener('input', event => { if (event.target.closest('[data-guard]')) dirty = true; });
document.addEventListener('submit', () => { dirty = false; });
addEventListener('beforeunload', event => { if (dirty) event.preventDefault(); });

// A change that submits at once: the facility or edition select of a page head.
document.addEventListener('change', event => { if (event.target.dataset?.submit !== undefined) event.target.form?.requestSubmit(); });

// Compare and merge: the result column follows the chosen side; equal fields can be hidden.
document.addEventListener('change', event => {
  const row = event.target.closest?.('.mg tr'), out = row && one('[data-out]', row);
  if (out && event.target.type === 'radio') out.textContent = one('[data-value]', event.target.closest('td'))?.textContent ?? '';
  if (event.target.dataset?.hideSame !== undefined) all('tr[data-same]').forEach(same => { same.hidden = event.target.checked; });
});

// Phone signing: a document must have been displayed before its box can be ticked.
document.addEventListener('toggle', event => {
  const box = event.target.open && event.target.matches?.('[data-displays]') && one('input[type=checkbox][data-after-display]', event.target.closest('li'));
  if (box) box.disabled = false;
}, true);
