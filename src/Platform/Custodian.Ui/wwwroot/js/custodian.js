// The keyboard map. Everything a key does is also a link or a button on the page; a key cap that is shown is pressed here.
import { one, all, recall, remember, root, typing, visible } from './dom.js';
import { open, undo } from './layers.js';
import { toggleTheme, otherWindow } from './palette.js';
import * as list from './list.js';
import { step as evidence } from './evidence.js';
import './forms.js';
import './typing.js';

const app = one('[data-app]');
const railKey = 'rail';
const toggleRail = () => {
  if (!app) return;
  const narrow = matchMedia('(max-width: 1360px)').matches, slim = app.classList.contains('slim') || (narrow && !app.classList.contains('wide'));
  app.classList.toggle('slim', !slim);
  app.classList.toggle('wide', slim);
  remember(railKey, slim ? 'wide' : 'slim');
};
if (app && !app.classList.contains('slim') && recall(railKey)) app.classList.add(recall(railKey));

// The nearest promise first: the suggestion or row in focus, then the page.
const press = key => {
  const scope = document.activeElement?.closest('[data-key-scope]');
  const caps = [...(scope ? all('[data-key]', scope) : []), ...all('[data-key]')];
  const target = caps.find(cap => cap.dataset.key.toLowerCase() === key && visible(cap));
  if (!target) return false;
  target.click();
  return true;
};

const mainAction = () => all('[data-main-action]').find(visible)?.click();
const save = () => { if (!press('ctrl s')) (document.activeElement?.form ?? one('form[data-guard]'))?.requestSubmit(); };
const resequence = way => one(`[data-move="${way}"]`, document.activeElement?.closest('[data-row]') ?? document.createElement('i'))?.click();
const filter = () => { const box = all('[data-filter], [data-search]').find(visible); if (box) { box.focus(); box.select?.(); } else open('palette'); };

const chord = event => {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if (key === 'k') return () => { const palette = one('#palette'); if (palette?.open) palette.close(); else open('palette'); };
    if (key === 's') return save;
    if (key === 'enter') return mainAction;
  }
  if (event.altKey && !event.ctrlKey) {
    if (key === 'l') return () => one('[data-lock]')?.click();
    if (key === 'arrowup') return () => resequence('up');
    if (key === 'arrowdown') return () => resequence('down');
  }
  return event.key === 'F2' ? () => one('[data-add]')?.focus() : null;
};

let going = false;
const goTo = key => { going = false; const item = one(`[data-goto="${CSS.escape(key)}"]`); if (item) location.href = item.href; };
const startGoing = () => { going = true; setTimeout(() => { going = false; }, 1200); };

const openElsewhere = () => { const target = list.link() ?? one('[data-other-window]'); if (target) otherWindow(target.href); };

const rowKeys = (key, event) => {
  if (!list.table()) return null;
  const onRow = event.target.matches?.('[data-row]');
  if (key === 'j' || key === 'ArrowDown') return () => list.move(1, event.shiftKey);
  if (key === 'k' || key === 'ArrowUp') return () => list.move(-1, event.shiftKey);
  if (key === 'x' || (key === ' ' && onRow)) return list.pick;
  if (key === 'Enter' && onRow) return list.openRow;
  if (onRow && (key === 'Home' || key === 'End')) return () => list.move(key === 'Home' ? -1e6 : 1e6);
  return null;
};

const letters = {
  '?': () => open('shortcuts'), '/': filter, '[': toggleRail, ']': () => list.walk(1), '}': () => list.walk(-1), '.': () => evidence(1), '>': () => evidence(-1),
  g: startGoing, t: toggleTheme, w: () => open('drawer'), u: undo, o: openElsewhere,
};

const single = (key, event) => {
  if (going) return () => goTo(key);
  return rowKeys(key, event) ?? (key === 'Escape' ? list.clear : null) ?? (root.dataset.singleKeys === 'off' ? null : letters[key]) ?? null;
};

addEventListener('keydown', event => {
  if (event.defaultPrevented || event.isComposing) return;
  const wanted = chord(event);
  if (wanted) { event.preventDefault(); wanted(); return; }
  if (event.ctrlKey || event.metaKey || event.altKey || one('dialog[open]')) return;
  if (typing(event.target)) { if (event.key === 'Escape') event.target.blur(); return; }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (root.dataset.singleKeys === 'off' && key.length === 1 && key !== ' ') return;
  const act = single(key, event);
  if (act) { event.preventDefault(); act(); } else if (key.length === 1 && press(key)) event.preventDefault();
});

// The shortcuts dialog lists this page's own caps too.
one('#shortcuts')?.addEventListener('opening', () => {
  const place = one('[data-shortcuts]');
  all('[data-own]', place).forEach(line => line.remove());
  all('[data-key]').filter(visible).forEach(cap => {
    const line = document.createElement('div'), name = document.createElement('span');
    line.dataset.own = '';
    name.textContent = [...cap.childNodes].filter(node => node.nodeName !== 'KBD').map(node => node.textContent).join('').trim() || cap.getAttribute('aria-label');
    line.append(name, Object.assign(document.createElement('kbd'), { textContent: one('kbd', cap)?.textContent ?? cap.dataset.key.toUpperCase() }));
    place.prepend(line);
  });
});

document.addEventListener('click', event => { if (event.target.closest('[data-theme-toggle]')) toggleTheme(); });
