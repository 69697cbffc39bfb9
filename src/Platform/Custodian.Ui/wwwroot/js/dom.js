// Small words the other files share.
export const one = (selector, within = document) => within.querySelector(selector);
export const all = (selector, within = document) => [...within.querySelectorAll(selector)];
export const root = document.documentElement;

export const remember = (key, value, store = localStorage) => { try { store.setItem(key, value); } catch { /* storage is closed */ } };
export const recall = (key, store = localStorage) => { try { return store.getItem(key); } catch { return null; } };

export const visible = element => element.checkVisibility ? element.checkVisibility() : element.offsetParent !== null;

// Text fields take letters; boxes, radios and buttons leave them to the shortcuts.
export const typing = element =>
  element.isContentEditable || /^(TEXTAREA|SELECT)$/.test(element.tagName) || (element.tagName === 'INPUT' && !/^(checkbox|radio|button|submit|reset)$/.test(element.type));

// Spoken through the page's one polite live region, never shown.
export const say = text => {
  const region = one('#said');
  if (!region) return;
  region.textContent = '';
  requestAnimationFrame(() => { region.textContent = text; });
};
