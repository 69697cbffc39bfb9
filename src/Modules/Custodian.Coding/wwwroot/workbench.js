// The workbench: each step is the page's own form sent in the background, and the answer put in its place. Without this file the same
// forms work as pages.
import './code-search.js';

const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const headers = { 'HX-Request': 'true', Accept: 'text/html' };

// Boxes whose content a step takes with it, and empties: what stands in them later was typed since.
const taken = { add: ['addcode'], 'add-procedure': ['addpcode', 'addpdate'] };
const fields = within => all('input[id]:not([type=hidden], [type=radio], [type=checkbox]), select[id], textarea[id]', within);

class CodeBench extends HTMLElement {
  #turn = 0;
  #wait;
  #busy = false;
  #after = [];

  connectedCallback() {
    this.addEventListener('submit', event => this.#submit(event));
    this.addEventListener('change', event => { if (event.target.matches('[data-regroup]')) this.#regroup(); });
    this.addEventListener('input', event => {
      if (event.target.matches('input[data-regroup]')) this.#regroup();
    });
    this.addEventListener('keydown', event => this.#keys(event));
    this.addEventListener('focusin', event => { const row = event.target.closest('tr[data-row]'); if (row) this.#mark(row); });
    this.addEventListener('toggle', event => { if (event.target.matches('.favs[open]')) one('summary', event.target).focus(); }, true);
    document.addEventListener('selectionchange', () => this.#take());
  }

  // Buttons that leave the page (Final code, Next, dialogs) stay plain; the rest travels as a fragment.
  #submit(event) {
    const form = event.target, button = event.submitter;
    if (form.matches('[data-whatif]')) { event.preventDefault(); this.#whatIf(form); return; }
    if (!form.matches('#codes, [data-bench-form]')) return;
    const plain = button?.matches('[data-plain]');
    if (plain && !this.#busy) return;
    event.preventDefault();
    if (plain) this.#after.push(() => one(`[data-plain][formaction="${button.getAttribute('formaction')}"]`, this)?.click());
    else if (!this.#busy) this.#step(form, button);
    else if (taken[button?.value]) this.#later(form, button);
  }

  // Typing goes on while a step is under way: what was chosen meanwhile is added to the list the step answers with.
  #later(form, button) {
    const values = taken[button.value].map(name => [name, one(`[name=${name}]`, form)?.value ?? '']), step = button.value;
    this.#empty(form, step);
    this.#after.push(() => {
      const now = one('#codes', this), data = now && new FormData(now);
      if (!data) return;
      data.set('op', step);
      values.forEach(([name, value]) => data.set(name, value));
      this.#send(now.action, data, null, values);
    });
  }

  #step(form, button) {
    const data = new FormData(form, button), step = button?.value;
    const values = (taken[step] ?? []).map(name => [name, data.get(name) ?? '']);
    this.#empty(form, step);
    this.#send(form.action, data, this.#next(button), values);
  }

  #empty(form, step) { (taken[step] ?? []).forEach(name => { const box = one(`[name=${name}]`, form); if (box) box.value = ''; }); }

  // Where the focus goes after a step: the moved row, the box that added, the row below a removed one.
  #next(button) {
    const [step, row] = (button?.value ?? '').split(':'), table = step?.includes('procedure') ? 'px' : 'dx', at = Number(row);
    if (step?.startsWith('up')) return `#${table}-${at - 1}`;
    if (step?.startsWith('down')) return `#${table}-${at + 1}`;
    if (step === 'fix') return '#findings';
    if (step === 'add' || step === 'favourite') return '#addcode';
    if (step === 'add-procedure') return '#addpcode';
    if (Number.isInteger(at) && row) return `#${table}-${at}`;
    return null;
  }

  // A step under way comes first: its answer is the list to group.
  #regroup() {
    clearTimeout(this.#wait);
    this.#wait = setTimeout(() => {
      if (this.#busy) { this.#regroup(); return; }
      const form = one('#codes', this);
      this.#send(form.action.replace(/codes$/, 'group'), new FormData(form), null, null);
    }, 250);
  }

  // A step is never overtaken; a regrouping gives way to whatever comes after it. `values` are what a step took out of its boxes.
  async #send(url, data, focus, values) {
    clearTimeout(this.#wait);
    const turn = ++this.#turn, from = document.activeElement, sent = new Map(fields(this).map(field => [field.id, field.value]));
    this.#busy = values !== null;
    try {
      const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(data), headers, credentials: 'same-origin' });
      const html = await answer.text();
      if (turn !== this.#turn) return;
      this.#swap(html, focus, from, sent, values === null);
      if (one('[data-errors]', this)) this.#restore(values);
    } catch {
      this.#restore(values);
      const notice = one('#notice');
      if (notice) notice.textContent = 'The last change did not reach the server. Your entries are still on this page; try again in a moment.';
    } finally {
      if (turn === this.#turn) { this.#busy = false; this.#after.shift()?.(); }
    }
  }

  // The answer takes the place of the page below the banner; scroll places, focus and what was typed since stay.
  #swap(html, focus, from, sent, regrouped) {
    const places = all('.scroll', this).map(pane => pane.scrollTop), active = document.activeElement;
    // Rows that were moved or removed have other numbers now: what was typed into a row is kept only where rows stay.
    const rowsStay = !focus || /^#add/.test(focus);
    const loose = field => taken['add-procedure'].concat(taken.add).includes(field.id) || (regrouped && field.id === 'words');
    const typed = fields(this).filter(field => (loose(field) && field.value) || (sent.has(field.id) && sent.get(field.id) !== field.value && (rowsStay || !field.closest('tr[data-row]'))));
    const moved = active !== from && this.contains(active), caret = moved || !focus ? active?.selectionStart : undefined;
    const keep = moved || !focus ? (this.contains(active) && active.id ? '#' + CSS.escape(active.id) : null) : focus;
    this.innerHTML = html;
    all('.scroll', this).forEach((pane, i) => { pane.scrollTop = places[i] ?? 0; });
    typed.forEach(old => { const field = one('#' + CSS.escape(old.id), this); if (field) field.value = old.value; });
    const target = keep && one(keep, this);
    if (target) {
      target.focus({ preventScroll: true });
      if (Number.isInteger(caret) && target.matches('input')) target.setSelectionRange(caret, caret);
      if (target.matches('[role=combobox]') && target.value) target.dispatchEvent(new Event('input', { bubbles: true }));
    } else one('[data-errors]', this)?.focus();
    if (typed.some(field => field.matches('[data-regroup]'))) this.#regroup();
    one('#notice')?.replaceChildren();
  }

  #restore(values) { values?.forEach(([name, value]) => { const box = one(`[name=${name}]`, this); if (box && !box.value) box.value = value; }); }

  async #whatIf(form) {
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), headers, credentials: 'same-origin' });
    one('[data-tried]', form).innerHTML = await answer.text();
  }

  #mark(row) { all('tr.cur', this).forEach(other => other.classList.remove('cur')); row.classList.add('cur'); }

  #rows() { return all('tr[data-row]', this); }

  #keys(event) {
    if (event.target.matches('[role=combobox]') || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches('select.poa')) {
      const value = event.key.toUpperCase();
      if ('YNUW'.includes(value) && value.length === 1) {
        event.preventDefault();
        event.stopPropagation();
        event.target.value = value;
        this.#regroup();
        const below = all('select.poa', this), next = below[below.indexOf(event.target) + 1];
        next?.focus();
      }
      return;
    }
    const row = event.target.closest('tr[data-row]');
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    if (!row || !step || event.target.matches('input')) return;
    event.preventDefault();
    event.stopPropagation();
    const rows = this.#rows();
    rows[rows.indexOf(row) + step]?.focus();
  }

  // Words marked in the document go to the box whose row's Cite sends them, with the place they were marked at.
  #take() {
    const marked = getSelection();
    const text = marked.rangeCount && !marked.isCollapsed && marked.anchorNode?.parentElement?.closest('[data-text]');
    const words = one('#words', this);
    if (!text || !words || !this.contains(text)) return;
    const range = marked.getRangeAt(0), before = document.createRange();
    before.setStart(text, 0);
    before.setEnd(range.startContainer, range.startOffset);
    words.value = plain(range);
    one('[data-near]', this).value = plain(before).length;
  }
}

// Evidence numbers are written into the text as sup; they are no part of it.
const plain = range => {
  const part = range.cloneContents();
  all('sup', part).forEach(number => number.remove());
  return part.textContent;
};

customElements.define('code-bench', CodeBench);
