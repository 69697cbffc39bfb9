// The list under a code box (WAI-ARIA combobox), and the search of the code books.
const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const headers = { 'HX-Request': 'true', Accept: 'text/html' };

let asked = 0, pause;
const suggest = input => {
  clearTimeout(pause);
  const box = input.closest('[data-combo]'), list = one('[role=listbox]', box);
  if (input.value.trim().length < 2 && input.value.trim() !== '*') { close(input, list); return; }
  pause = setTimeout(async () => {
    const turn = ++asked;
    const body = new URLSearchParams({ system: box.dataset.system, on: box.dataset.on, q: input.value, __RequestVerificationToken: token(input) });
    const answer = await fetch('/coding/search', { method: 'POST', body, headers, credentials: 'same-origin' });
    const html = await answer.text();
    if (turn !== asked) return;
    list.innerHTML = html;
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    point(input, list, 0);
  }, 120);
};
const token = input => one('[name=__RequestVerificationToken]', input.form).value;
const close = (input, list) => { list.hidden = true; input.setAttribute('aria-expanded', 'false'); input.removeAttribute('aria-activedescendant'); };
const point = (input, list, at) => {
  const options = all('[role=option]', list);
  options.forEach((option, i) => option.setAttribute('aria-selected', i === at));
  if (options[at]) { input.setAttribute('aria-activedescendant', options[at].id); options[at].scrollIntoView({ block: 'nearest' }); }
};
const pick = (input, list, option) => {
  if ('header' in option.dataset) { toggle(input, list, option); return; }
  input.value = option.dataset.code;
  close(input, list);
  input.form.requestSubmit(one('button[name=op]', input.closest('[data-combo]')));
};

// A header is no code to choose: it opens to the codes below it, in its place in the list, and closes again.
const opened = (list, option) => {
  const below = [];
  for (let next = option.nextElementSibling; next && [option, ...below].some(above => above.dataset.code === next.dataset.under); next = next.nextElementSibling) below.push(next);
  return below;
};
const toggle = async (input, list, option) => {
  if (opened(list, option).length) { opened(list, option).forEach(below => below.remove()); option.removeAttribute('data-open'); point(input, list, all('[role=option]', list).indexOf(option)); input.focus(); return; }
  const turn = ++asked, box = input.closest('[data-combo]');
  const body = new URLSearchParams({ system: box.dataset.system, on: box.dataset.on, code: option.dataset.code, __RequestVerificationToken: token(input) });
  const answer = await fetch('/coding/search/below', { method: 'POST', body, headers, credentials: 'same-origin' });
  const html = await answer.text();
  if (turn !== asked || !answer.ok) return;
  option.insertAdjacentHTML('afterend', html);
  option.setAttribute('data-open', '');
  // The same header can stand twice in a list, found and opened: ids follow the place.
  opened(list, option).forEach((below, i) => { below.id = `${option.id}-${i}`; below.dataset.depth = Math.min(4, Number(option.dataset.depth ?? 0) + 1); });
  point(input, list, all('[role=option]', list).indexOf(option) + (opened(list, option)[0]?.matches('[role=option]') ? 1 : 0));
  input.focus();
};
const parent = (list, option) => {
  let above = option?.dataset.under && option.previousElementSibling;
  while (above && above.dataset.code !== option.dataset.under) above = above.previousElementSibling;
  return above;
};
const atEnd = input => input.selectionStart === input.value.length;
const choose = (event, box) => {
  const input = event.target, list = one('[role=listbox]', box), options = list.hidden ? [] : all('[role=option]', list);
  const at = options.findIndex(option => option.getAttribute('aria-selected') === 'true'), step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && options.length) { event.preventDefault(); point(input, list, (at + step + options.length) % options.length); }
  else if (event.key === 'ArrowRight' && atEnd(input) && 'header' in (options[at]?.dataset ?? {}) && !opened(list, options[at]).length) { event.preventDefault(); toggle(input, list, options[at]); }
  else if (event.key === 'ArrowLeft' && options[at] && (opened(list, options[at]).length || parent(list, options[at]))) {
    event.preventDefault();
    toggle(input, list, opened(list, options[at]).length ? options[at] : parent(list, options[at]));
  }
  else if (event.key === 'Escape' && !list.hidden) { event.stopPropagation(); close(input, list); }
  else if (event.key === 'Enter' && !event.ctrlKey) {
    event.preventDefault();
    if (options[at]) pick(input, list, options[at]); else input.form.requestSubmit(one('button[name=op]', box));
  }
};
document.addEventListener('mousedown', event => {
  const option = event.target.closest('[data-combo] [role=option]');
  if (!option) { all('[data-combo] [role=listbox]:not([hidden])').forEach(list => close(one('[role=combobox]', list.closest('[data-combo]')), list)); return; }
  event.preventDefault();
  const box = option.closest('[data-combo]');
  pick(one('[role=combobox]', box), one('[role=listbox]', box), option);
});

document.addEventListener('input', event => { if (event.target.matches('[data-combo] [role=combobox]')) suggest(event.target); });
document.addEventListener('keydown', event => { if (event.target.matches?.('[data-combo] [role=combobox]')) choose(event, event.target.closest('[data-combo]')); }, true);

// Code books: the answer beside the box while typing.
let searching;
document.addEventListener('input', event => {
  const form = event.target.closest('[data-book-search]');
  if (!form) return;
  clearTimeout(searching);
  searching = setTimeout(async () => {
    const turn = ++asked;
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), headers, credentials: 'same-origin' });
    const html = await answer.text();
    if (turn !== asked) return;
    (one('[data-hits]', form.closest('.pane') ?? document) ?? one('[data-hits]')).innerHTML = html;
    document.dispatchEvent(new Event('htmx:after:swap'));
  }, 150);
});
