// Typing that was not sent is kept on the server when the screen locks or the page is left, and offered again on its page.
import { one, all, recall, remember } from './dom.js';

const app = one('[data-app]'), lock = one('[data-lock]')?.form, kept = new WeakMap(), offered = new Set();
const forms = app ? all('form[data-guard]:not([data-unkept])') : [];
const token = form => one('input[name=__RequestVerificationToken]', form);
// While older typing waits for an answer, new typing is kept beside it.
const place = (form, second) => ({ page: form.dataset.guard || app.dataset.page, form: (form.getAttribute('action') ?? '') + (second ? '#2' : '') });

const text = form => {
  const data = new FormData(form);
  all('[type=password]', form).forEach(secret => data.delete(secret.name));
  return JSON.stringify([...data].filter(([name, value]) => typeof value === 'string' && !/^(__|kept)/.test(name)));
};

let last = 0;
const seen = () => { last = Date.now(); remember('seen', last); };
const ask = async (form, path, second, more) => {
  const body = new URLSearchParams({ ...place(form, second), ...more, [token(form).name]: token(form).value });
  const answer = await fetch(path, { method: 'POST', body, credentials: 'same-origin', keepalive: body.toString().length < 6e4 });
  if (answer.status === 401) throw new Error('over');
  seen();
  return answer;
};

const notice = one('#notice');
let told = '';
const hush = () => { if (told) { told = ''; notice.textContent = ''; } };
const over = () => {
  told = 'over';
  notice.textContent = 'Your session is over. What you typed stays on this page: ';
  notice.append(Object.assign(document.createElement('a'), { href: '/sign-in', target: 'custodian-second', textContent: 'sign in in the other window, then go on here.' }));
};

const keep = async form => {
  const now = text(form);
  if (now === kept.get(form)) return;
  try {
    if ((await ask(form, '/typing', offered.has(form), { fields: now })).ok) { kept.set(form, now); hush(); }
  } catch (fault) { if (fault.message === 'over') over(); }
};
const keepAll = () => Promise.all(forms.map(keep));

const fill = (form, pairs) => {
  const left = Map.groupBy(pairs, pair => pair[0]);
  const take = name => left.get(name)?.shift()?.[1];
  for (const field of form.elements) {
    if (!left.has(field.name) && !/^(checkbox|radio)$/.test(field.type) || !field.name || /^(__|kept)/.test(field.name)) continue;
    if (/^(checkbox|radio)$/.test(field.type)) {
      const at = (left.get(field.name) ?? []).findIndex(pair => pair[1] === field.value);
      field.checked = at >= 0;
      if (at >= 0) left.get(field.name).splice(at, 1);
    } else if (field.type !== 'submit') {
      const value = take(field.name);
      if (value !== undefined) field.value = value;
    }
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  return [...left.values()].flat().filter(pair => pair[1]);
};

const button = (label, press) => {
  const made = Object.assign(document.createElement('button'), { type: 'button', className: 'btn sm', textContent: label });
  made.addEventListener('click', press);
  return made;
};

const offer = async (form, second) => {
  const answer = await ask(form, '/typing/offer', second).catch(() => null);
  if (answer?.status !== 200) return;
  offered.add(form);
  const at = new Date(await answer.text()), bar = document.createElement('div');
  bar.className = 'strip';
  bar.setAttribute('role', 'status');
  const done = words => { if (!second) offered.delete(form); bar.replaceChildren(words); form.querySelector('input:not([type=hidden]), select, textarea')?.focus(); };
  bar.append(
    `Your typing of ${at.toTimeString().slice(0, 5)} was kept.`,
    button('Restore', async () => {
      const said = await ask(form, '/typing/restore', second).catch(() => null);
      if (!said?.ok) { bar.textContent = 'That typing is no longer kept.'; return; }
      const left = fill(form, await said.json());
      done('Restored. Check it, then save.' + (left.length ? ' These have no field here now: ' + left.map(pair => pair.join(' ')).join('; ') : ''));
    }),
    button('Discard', async () => { await ask(form, '/typing/drop', second).catch(() => null); done('Discarded.'); }));
  form.prepend(bar);
};

const hidden = (form, name, value) => {
  const field = one(`input[name=${name}]`, form) ?? form.appendChild(Object.assign(document.createElement('input'), { type: 'hidden', name }));
  field.value = value;
};

let timer, acted = 0;
forms.forEach(form => {
  kept.set(form, text(form));
  offer(form).then(() => offer(form, true));
  form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(keepAll, 1e4); });
  form.addEventListener('submit', () => { clearTimeout(timer); hidden(form, 'kept', place(form).page); hidden(form, 'kept-form', place(form).form); });
});
document.addEventListener('visibilitychange', () => { if (document.hidden) keepAll(); });

// The lock waits for the typing, but not for a server that does not answer, and comes back to the page it belongs to.
let ready = false;
lock?.addEventListener('submit', async event => {
  if (ready) return;
  event.preventDefault();
  ready = true;
  const typed = forms.find(form => text(form) !== kept.get(form));
  if (typed) lock.elements.return.value = place(typed).page;
  await Promise.race([keepAll(), new Promise(late => { setTimeout(late, 3000); })]);
  lock.requestSubmit();
});

// Idle: activity keeps the session, here or in another window; without it the screen warns, then locks before the session ends.
const idle = Number(app?.dataset.idle ?? 0) * 1000, locks = idle * .9, warns = locks - Math.min(6e4, idle * .2);
const stay = () => { acted = 0; seen(); fetch('/typing/stay', { credentials: 'same-origin' }).then(answer => { if (answer.status === 401) over(); }, () => {}); };
if (lock && idle) {
  seen();
  ['keydown', 'pointerdown', 'wheel'].forEach(kind => addEventListener(kind, () => {
    acted = Date.now();
    if (told) { hush(); stay(); }
  }, { passive: true }));
  setInterval(() => {
    const rest = Date.now() - Math.max(last, recall('seen') ?? 0);
    if (rest < warns) { if (told === 'idle') hush(); return; }
    if (acted > Date.now() - rest) stay();
    else if (rest >= locks) lock.requestSubmit();
    else if (!told) { told = 'idle'; notice.textContent = 'This screen locks in a minute. Press any key to go on; your typing is kept.'; }
  }, 1000);
}
