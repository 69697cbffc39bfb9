// Ctrl K: a combobox over POST /find. The last answer wins, arrows wrap, Enter opens, Ctrl Enter opens in the other window.
import { one, all, recall, remember, root, say } from './dom.js';
import { open } from './layers.js';

export const otherWindow = href => window.open(href, 'custodian-second');

export const toggleTheme = () => {
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
  remember('theme', root.dataset.theme);
  say('Theme: ' + root.dataset.theme);
};

const toggleDensity = () => {
  root.dataset.density = root.dataset.density === 'compact' ? 'regular' : 'compact';
  remember('density', root.dataset.density);
  say('Row height: ' + root.dataset.density);
};
if (recall('density') && root.dataset.density !== 'touch') root.dataset.density = recall('density');

const commands = { theme: toggleTheme, density: toggleDensity, shortcuts: () => open('shortcuts'), drawer: () => open('drawer') };

const palette = one('#palette');
if (palette) {
  const input = one('input', palette), found = one('#found', palette), count = one('[role=status]', palette);
  const options = () => all('[role=option]', found);
  let at = 0, asked = 0, wait;

  const mark = index => {
    const list = options();
    at = list.length ? (index + list.length) % list.length : 0;
    list.forEach((option, i) => option.setAttribute('aria-selected', i === at));
    if (list[at]) { input.setAttribute('aria-activedescendant', list[at].id); list[at].scrollIntoView({ block: 'nearest' }); }
    else input.removeAttribute('aria-activedescendant');
  };

  const ask = async () => {
    const turn = ++asked;
    // Posted, so that no name stands in an address.
    const body = new FormData();
    body.set('q', input.value.trim());
    const token = one('input[name=__RequestVerificationToken]', palette);
    if (token) body.set(token.name, token.value);
    try {
      const answer = await fetch(palette.dataset.find, { method: 'POST', body, headers: { 'HX-Request': 'true' }, credentials: 'same-origin' });
      const html = answer.ok ? await answer.text() : null;
      if (turn !== asked) return;
      if (html === null) throw new Error(answer.status);
      found.innerHTML = html;
    } catch {
      if (turn !== asked) return;
      found.replaceChildren(Object.assign(document.createElement('p'), { className: 'none', textContent: 'The search does not answer now. Try again in a moment.' }));
    }
    mark(0);
    const n = options().length;
    count.textContent = n === 1 ? '1 result' : n + ' results';
  };

  const take = (option, elsewhere) => {
    if (!option) return;
    palette.close();
    if (option.dataset.command) commands[option.dataset.command]?.();
    else if (elsewhere) otherWindow(option.dataset.href);
    else location.href = option.dataset.href;
  };

  palette.addEventListener('opening', () => { input.value = ''; found.replaceChildren(); ask(); });
  input.addEventListener('input', () => { clearTimeout(wait); wait = setTimeout(ask, 80); });
  input.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) { event.preventDefault(); mark(at + step); }
    else if (event.key === 'Enter') { event.preventDefault(); event.stopPropagation(); take(options()[at], event.ctrlKey || event.metaKey); }
  });
  found.addEventListener('click', event => take(event.target.closest('[role=option]'), event.ctrlKey || event.metaKey));
}
