// Comfort only: every page works without this file.
(() => {
  'use strict';
  addEventListener('load', () => { if (document.activeElement === document.body) document.querySelector('.error-summary')?.focus(); });
  document.querySelectorAll('[data-copy],[data-print]').forEach(b => { b.hidden = false; });

  document.addEventListener('submit', e => {
    const form = e.target;
    if (form.dataset.sent) { e.preventDefault(); return; }
    form.dataset.sent = 'yes';
    const buttons = [...form.querySelectorAll('[type=submit]')];
    buttons.forEach(b => b.setAttribute('aria-disabled', 'true'));
    const free = () => { delete form.dataset.sent; buttons.forEach(b => b.removeAttribute('aria-disabled')); };
    setTimeout(free, 8000);
    addEventListener('pageshow', free, { once: true });
  });

  document.addEventListener('click', async e => {
    const copy = e.target.closest('[data-copy]');
    if (copy) {
      const text = document.querySelector(copy.dataset.copy)?.textContent.trim();
      try { await navigator.clipboard.writeText(text); copy.textContent = copy.dataset.copied || copy.textContent; }
      catch { getSelection().selectAllChildren(document.querySelector(copy.dataset.copy)); }
      return;
    }
    if (e.target.closest('[data-print]')) { print(); return; }
    const row = e.target.closest('table.rows tbody tr');
    const link = row?.querySelector('a[href]');
    if (!link || e.target.closest('a,button,input,label,select') || String(getSelection())) return;
    if (e.ctrlKey || e.metaKey) open(link.href, '_blank', 'noopener'); else link.click();
  });
})();
