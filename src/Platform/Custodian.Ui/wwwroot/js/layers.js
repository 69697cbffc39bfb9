// Dialogs, drawer, toasts: what floats above the page. One modal at a time; focus goes back to the opener.
import { one, all, visible } from './dom.js';

const fill = async (place, url) => {
  try {
    const answer = await fetch(url, { headers: { 'HX-Request': 'true' }, credentials: 'same-origin' });
    if (!answer.ok) throw new Error(answer.status);
    place.innerHTML = await answer.text();
  } catch {
    place.textContent = 'This list cannot be read now. Your page is safe; try again in a moment.';
  }
};

export const open = id => {
  const dialog = document.getElementById(id);
  if (!dialog || dialog.open) return;
  all('dialog[open]').forEach(other => other.close());
  dialog.dispatchEvent(new CustomEvent('opening'));
  dialog.showModal();
  if (dialog.dataset.load) fill(one('[data-loaded]', dialog), dialog.dataset.load);
};

document.addEventListener('click', event => {
  const opener = event.target.closest('[data-dialog]');
  if (opener) { event.preventDefault(); open(opener.dataset.dialog); return; }
  if (event.target.closest('[data-close]')) event.target.closest('dialog')?.close();
  else if (event.target.tagName === 'DIALOG') event.target.close();
});

// A toast leaves after 8 seconds; hovering or focusing it stops the clock.
const lifetime = 8000;
const arm = toast => {
  if (toast.dataset.armed) return;
  toast.dataset.armed = 'true';
  let timer;
  const run = () => { timer = setTimeout(() => toast.remove(), lifetime); };
  const stop = () => clearTimeout(timer);
  toast.addEventListener('mouseenter', stop);
  toast.addEventListener('focusin', stop);
  toast.addEventListener('mouseleave', run);
  toast.addEventListener('focusout', run);
  run();
};

// Toasts come with the page after a redirect, or as a fragment swapped into #toasts.
const toasts = one('#toasts');
if (toasts) {
  all('[data-toast]', toasts).forEach(arm);
  new MutationObserver(() => all('[data-toast]', toasts).forEach(arm)).observe(toasts, { childList: true });
}

export const toast = text => {
  const line = document.createElement('div');
  line.className = 'toast';
  line.dataset.toast = '';
  line.append(Object.assign(document.createElement('span'), { textContent: text }));
  toasts?.append(line);
};

export const undo = () => all('[data-undo]').filter(visible).at(-1)?.click();

// The server may say something with an answer: HX-Trigger: {"toast":{"text":"Saved."}}
document.addEventListener('toast', event => toast(event.detail.text));

// Errors are never toasts: they stay in the notice under the bar until the next answer comes.
const notice = one('#notice');
const trouble = text => { if (notice) notice.textContent = text; };
document.addEventListener('htmx:error', () => trouble('The last change did not reach the server. Your entries are still on this page; try again in a moment.'));
document.addEventListener('htmx:after:swap', () => trouble(''));
