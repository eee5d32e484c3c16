/* Review in the preview: what nobody has looked at, the worst harm first. Served by `annotator serve` alone; no built
   site holds it. Every act is written into the article's file at once, and `u` undoes it. */
(function () {
  'use strict';
  const d = document, token = d.currentScript.dataset.token;
  if (!/\/articles\/.*\.html$/.test(location.pathname)) return;
  const page = decodeURIComponent(location.pathname.slice(1));
  const store = 'review:' + page;
  const kept = (() => { try { return JSON.parse(sessionStorage.getItem(store)) || {}; } catch (e) { return {}; } })();
  const looked = new Set(kept.looked || []);
  let open = !!kept.open, at = kept.at || '', every = !!kept.every, state = null, busy = false, said = kept.said || '', last = kept.last || '';
  const keep = () => { try { sessionStorage.setItem(store, JSON.stringify({ open, at, every, said, last, looked: [...looked], y: scrollY })); } catch (e) { /* not kept, nothing else */ } };
  const make = (tag, more, ...inside) => { const e = Object.assign(d.createElement(tag), more || {}); e.append(...inside); return e; };
  d.head.append(make('link', { rel: 'stylesheet', href: '/-/review.css' }));

  const LABEL = { person: 'Person', org: 'Organisation', place: 'Place', group: 'Group', event: 'Event', work: 'Work', product: 'Product', law: 'Law', quote: 'Quotation', source: 'Source', date: 'Date' };
  const NAMES = ['person', 'org', 'place', 'group', 'event', 'work', 'product', 'law'];
  const panel = make('section', { id: 'review', className: 'review', tabIndex: -1 });
  panel.setAttribute('aria-label', 'Review');
  const tab = make('button', { type: 'button', className: 'review-open', textContent: 'Review' });
  tab.addEventListener('click', () => turn(true));
  d.addEventListener('DOMContentLoaded', start);
  if (d.readyState !== 'loading') start();

  function start() {
    if (panel.isConnected) return;
    d.body.append(tab, panel);
    load().then(() => { if (open && kept.y !== undefined) scrollTo({ top: kept.y, behavior: 'instant' }); });
    addEventListener('keydown', key);
    addEventListener('pagehide', keep);
  }
  async function ask(said_) {
    const headers = { 'X-Review-Token': token };
    const answer = said_
      ? await fetch('/-/review', { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify({ page, ...said_ }) })
      : await fetch('/-/review?page=' + encodeURIComponent(page), { headers });
    if (!answer.ok) throw new Error(answer.status === 403 ? 'The preview was started again: reload the page.' : 'The preview cannot answer (' + answer.status + ').');
    return answer.json();
  }
  async function load() {
    try { state = await ask(); } catch (e) { state = { tasks: [], entities: [], refused: e.message }; }
    draw();
  }
  const tasks = () => (state ? state.tasks.filter((t) => every || t.doubtful) : []);
  const now = () => tasks().find((t) => t.key === at) || tasks().find((t) => !looked.has(t.key)) || tasks()[0];
  const total = () => new Set([...looked, ...tasks().map((t) => t.key)]).size;

  async function act(what, value, all) {
    const task = now();
    if (busy || (!task && what !== 'undo')) return;
    busy = true;
    const list = tasks(), n = task ? list.indexOf(task) : 0, next = list[n + 1] || list[n - 1];
    try {
      const fresh = await ask({ do: what, value: value || '', all: !!all, key: task ? task.key : '', digest: state.digest });
      state = fresh;
      said = fresh.refused || (what === 'undo' ? 'Undone.' : 'Written: ' + what + (all ? ', all like this.' : '.'));
      if (!fresh.refused && what === 'undo') { looked.delete(last); at = last; }
      else if (!fresh.refused) { last = task.key; looked.add(task.key); at = next ? next.key : ''; }
    } catch (e) { said = e.message; }
    busy = false;
    keep();
    draw();
  }
  function step(by) {
    const list = tasks(), task = now();
    if (!task) return;
    looked.add(task.key);
    const n = list.indexOf(task) + by;
    if (list[n]) at = list[n].key;
    said = '';
    keep();
    draw();
  }
  function turn(to) {
    open = to;
    keep();
    draw();
    if (open) panel.focus({ preventScroll: true }); else tab.focus({ preventScroll: true });
  }

  const button = (text, key_, f, more) => {
    const b = make('button', { type: 'button', ...more }, text);
    if (key_) { b.append(' ', make('kbd', {}, key_)); b.setAttribute('aria-keyshortcuts', key_); }
    b.addEventListener('click', f);
    return b;
  };
  function field(name, label, what, value, list) {
    const input = make('input', { id: 'review-' + name, value: value || '', autocomplete: 'off', spellcheck: false });
    if (list) input.setAttribute('list', list);
    const form = make('form', { className: 'review-' + name }, make('label', { htmlFor: input.id }, label), input, make('button', { type: 'submit' }, 'Write'));
    form.addEventListener('submit', (ev) => { ev.preventDefault(); act(what, input.value); });
    return form;
  }
  function draw() {
    d.querySelectorAll('.review-now').forEach((e) => e.classList.remove('review-now'));
    tab.hidden = open;
    tab.textContent = 'Review' + (state && tasks().length ? ' (' + tasks().length + ')' : '');
    d.documentElement.classList.toggle('reviewing', open);
    panel.hidden = !open;
    if (!open || !state) return;
    const task = now(), inside = panel.contains(d.activeElement);
    if (task) at = task.key;
    panel.replaceChildren();
    const count = make('p', { className: 'review-count' }, looked.size + ' of ' + total() + ' looked at');
    const mode = button(every ? 'Doubtful only' : 'All that nobody has reviewed', 'l', () => { every = !every; keep(); draw(); });
    panel.append(make('header', {}, count, mode, button('Close', 'Esc', () => turn(false))));
    panel.append(make('p', { className: 'review-said', role: 'status' }, said));
    if (!task) {
      panel.append(make('p', {}, 'Nothing doubtful is left in this article.'), undoing());
    } else {
      const attrs = Object.entries(task.attrs).filter(([k]) => k !== 'reviewed').map(([k, v]) => k + ' ' + v).join(', ');
      panel.append(
        make('p', { className: 'review-what' }, make('b', {}, LABEL[task.kind] || task.kind), attrs ? ': ' + attrs : '', ' · ' + Math.round(100 * task.confidence) + '% sure'),
        make('p', { className: 'review-words' }, '… ' + task.before, make('mark', {}, task.words), task.after + ' …'),
        make('div', { className: 'review-row' }, button('Accept', 'a', () => act('accept')), button('Reject', 'x', () => act('reject')),
          button('Accept all like this', 'A', () => act('accept', '', true)), button('Reject all like this', 'X', () => act('reject', '', true))),
        make('div', { className: 'review-row' }, button('Previous', 'k', () => step(-1)), button('Next', 'j', () => step(1)),
          button('Take selected words', 'w', extent), undoing()),
        controls(task));
      const e = task.anchor && d.getElementById(task.anchor);
      if (e) {
        e.classList.add('review-now');
        const r = e.getBoundingClientRect();
        if (r.top < 60 || r.bottom > innerHeight - panel.offsetHeight - 20) scrollBy({ top: r.top - innerHeight / 4, behavior: 'instant' });
      }
    }
    if (inside) panel.focus({ preventScroll: true });
  }
  const undoing = () => button('Undo', 'u', () => act('undo'), { disabled: !state.undo });
  function controls(task) {
    const names = make('datalist', { id: 'review-names' }, ...state.entities.map((n) => make('option', { value: n })));
    const box = make('div', { className: 'review-row' }, names);
    if (task.group === 'name') {
      const kinds = make('select', { id: 'review-kind' }, ...NAMES.map((k) => make('option', { value: k, selected: k === task.kind }, LABEL[k])));
      kinds.addEventListener('change', () => act('kind', kinds.value));
      box.append(make('label', { htmlFor: kinds.id }, 'Kind ', make('kbd', {}, 'c')), kinds);
    }
    if (task.group === 'quote') box.append(field('entity', 'Speaker s', 'speaker', task.attrs.by, names.id));
    else if (task.group !== 'date') box.append(field('entity', 'Who it is e', 'entity', task.attrs.ref, names.id));
    if (task.group === 'date') box.append(field('date', 'Date d', 'date', task.attrs.value));
    box.append(field('note', 'Note n', 'note', ''));
    return box;
  }
  function extent() {
    const chosen = String(getSelection());
    if (!chosen.trim()) { said = 'Select the right words in the text first.'; draw(); return; }
    act('extent', chosen);
  }
  function key(ev) {
    if (ev.ctrlKey || ev.metaKey || ev.altKey || ev.isComposing) return;
    const typing = ev.target.closest && ev.target.closest('input, textarea, select');
    if (ev.key === 'Escape' && open) { if (typing) panel.focus({ preventScroll: true }); else turn(false); ev.preventDefault(); return; }
    if (typing) return;
    if (!open) { if (ev.key === 'r') { ev.preventDefault(); turn(true); } return; }
    const to = (id) => { const e = d.getElementById('review-' + id); if (e) { e.focus({ preventScroll: true }); if (e.select) e.select(); } };
    const does = {
      j: () => step(1), k: () => step(-1), a: () => act('accept'), x: () => act('reject'), A: () => act('accept', '', true), X: () => act('reject', '', true),
      u: () => act('undo'), w: extent, l: () => { every = !every; keep(); draw(); },
      c: () => to('kind'), e: () => to('entity'), s: () => to('entity'), d: () => to('date'), n: () => to('note'),
    }[ev.key];
    if (does) { ev.preventDefault(); does(); }
  }
})();
