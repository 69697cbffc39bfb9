// The workbench: each step is the page's own form sent in the background, and the answer put in its place. Without this file the same
// forms work as pages.
import './code-search.js';

const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const headers = { 'HX-Request': 'true', Accept: 'text/html' };

class CodeBench extends HTMLElement {
  #turn = 0;
  #wait;

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
  async #submit(event) {
    const form = event.target, button = event.submitter;
    if (form.matches('[data-whatif]')) { event.preventDefault(); this.#whatIf(form); return; }
    if (!form.matches('#codes, [data-bench-form]') || button?.matches('[data-plain]')) return;
    event.preventDefault();
    const data = new FormData(form, button);
    await this.#send(form.action, data, this.#next(button));
  }

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

  #regroup() {
    clearTimeout(this.#wait);
    this.#wait = setTimeout(() => {
      const form = one('#codes', this);
      this.#send(form.action.replace(/codes$/, 'group'), new FormData(form), null);
    }, 250);
  }

  // The last answer wins; scroll places and focus stay where they were.
  async #send(url, data, focus) {
    clearTimeout(this.#wait);
    const turn = ++this.#turn;
    try {
      const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(data), headers, credentials: 'same-origin' });
      const html = await answer.text();
      if (turn !== this.#turn) return;
      const places = all('.scroll', this).map(pane => pane.scrollTop);
      const active = document.activeElement, keep = focus ?? (this.contains(active) && active.id ? '#' + CSS.escape(active.id) : null), typed = active?.matches?.('input[data-regroup]') ? active.value : null;
      this.innerHTML = html;
      all('.scroll', this).forEach((pane, i) => { pane.scrollTop = places[i] ?? 0; });
      const target = keep && one(keep, this);
      if (target) { if (typed !== null) target.value = typed; target.focus({ preventScroll: true }); }
      else one('[data-errors]', this)?.focus();
      one('#notice')?.replaceChildren();
    } catch {
      const notice = one('#notice');
      if (notice) notice.textContent = 'The last change did not reach the server. Your entries are still on this page; try again in a moment.';
    }
  }

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
