/* annotator's script: themes, layers, lists, search, cards, the timeline, the classroom. Nothing is needed to read.
   It stands in the head, so that the chosen theme and the controls are there when the page is first painted. */
(function () {
  'use strict';
  const d = document, root = d.documentElement;
  const all = (s, e) => Array.from((e || d).querySelectorAll(s));
  const get = (k) => { try { return localStorage.getItem(k); } catch (e) { return null; } };
  const put = (k, v) => { try { localStorage.setItem(k, v); } catch (e) { /* not remembered, nothing else */ } };
  const make = (tag, text, more) => Object.assign(d.createElement(tag), { textContent: text || '' }, more);
  const narrow = (width) => matchMedia('(max-width: ' + width + 'em)').matches;
  root.classList.add('scripted');
  // --- faces: a late face would move every line, so the style sheet calls them optional; asked for here, they are in time
  const quietly = () => {};
  if (location.protocol === 'file:') d.fonts.forEach((f) => f.load().catch(quietly));
  else if (d.currentScript.src) (getComputedStyle(root).getPropertyValue('--faces').match(/[\w./-]+/g) || []).forEach((f) => d.head.append(make('link', '', { rel: 'preload', as: 'font', crossOrigin: '', href: new URL(f, d.currentScript.src) })));
  if (get('theme')) root.dataset.theme = get('theme');
  if (d.readyState === 'loading') d.addEventListener('DOMContentLoaded', main); else main();

  function main() {
    root.classList.add('ready');

    // --- dark and light: the button says what pressing it does
    const theme = d.querySelector('.theme'), system = matchMedia('(prefers-color-scheme: dark)');
    const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches);
    function paint() { if (theme) theme.textContent = isDark() ? 'Light theme' : 'Dark theme'; }
    paint();
    system.addEventListener('change', paint);
    if (theme) theme.addEventListener('click', () => { root.dataset.theme = isDark() ? 'light' : 'dark'; put('theme', root.dataset.theme); paint(); });

    // --- the times of a transcript play its recording
    const rec = d.querySelector('audio.rec, video.rec');
    if (rec) d.addEventListener('click', (e) => {
      const a = e.target.closest('a[href*="#t="]');
      if (!a || a.href.split('#')[0] !== rec.src || e.ctrlKey || e.metaKey || e.shiftKey) return;
      e.preventDefault();
      rec.currentTime = Number(a.hash.slice(3));
      rec.play();
    });

    // --- layers: switched by style alone; here they are remembered and set together
    const boxes = all('.kinds input').filter((b) => b.id !== 'l-v'), dens = all('[name=dens]');
    const off = () => get('off') || '';
    boxes.forEach((b) => {
      b.checked = !off().includes(b.id.slice(2));
      b.addEventListener('change', () => { const k = b.id.slice(2); put('off', off().split(k).join('') + (b.checked ? '' : k)); });
    });
    dens.forEach((b) => {
      if (get('dens') === b.id) b.checked = true;
      b.addEventListener('change', () => put('dens', b.id));
    });

    // --- sheets: popovers that open without this script; with it they also close by swipe and by following a link
    const swipe = (e, close) => {
      let y = null;
      e.addEventListener('touchstart', (ev) => { y = e.scrollTop <= 0 || ev.touches[0].clientY < e.getBoundingClientRect().top + 40 ? ev.touches[0].clientY : null; }, { passive: true });
      e.addEventListener('touchmove', (ev) => { if (y !== null && ev.touches[0].clientY - y > 50) { y = null; close(); } }, { passive: true });
    };
    all('[popover]').forEach((e) => {
      if (!e.hidePopover) return;
      // where there is room it stands in the page and is no popover
      const width = { menu: 40, timeline: 59.99 }[e.id] || 79.99, fit = () => { if (narrow(width)) e.popover = 'auto'; else e.removeAttribute('popover'); };
      fit();
      matchMedia('(max-width: ' + width + 'em)').addEventListener('change', fit);
      const close = () => { if (e.popover && e.matches(':popover-open')) e.hidePopover(); };
      swipe(e, close);
      e.addEventListener('click', (ev) => { if (ev.target.closest('a')) close(); });
      e.addEventListener('toggle', (ev) => {
        all('[popovertarget=' + e.id + ']').forEach((b) => b.setAttribute('aria-expanded', ev.newState === 'open'));
        const on = ev.newState === 'open' && e.querySelector('a.on');
        if (on) on.scrollIntoView({ block: 'center', behavior: 'instant' });
      });
    });

    // --- a link to a folded year opens it
    const unfold = () => {
      const e = location.hash && d.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!e || !e.closest('.list')) return;
      const f = e.querySelector(':scope > details'), shut = [];
      if (f) f.open = true;
      for (let up = e.closest('details'); up; up = up.parentElement.closest('details')) if (!up.open) shut.push(up);
      shut.forEach((x) => { x.open = true; });
      if (shut.length) e.scrollIntoView({ block: 'center', behavior: 'instant' });
    };
    addEventListener('hashchange', unfold);
    unfold();
    addEventListener('beforeprint', () => all('.list details').forEach((e) => { e.open = true; }));

    // --- the site's timeline is filtered by what is chosen; its marks that are left out grow faint
    const choose = d.querySelector('.choose');
    if (choose) {
      const rows = all('.moments li'), folds = all('.chronicle details:not(.index)').map((e) => [e, e.open]), marks = all('.pic a:has(circle, rect)');
      const pick = () => {
        const keys = all('select', choose).map((e) => e.value).filter(Boolean), kept = new Set();
        rows.forEach((li) => {
          const have = li.dataset.k.split(' '), ok = keys.every((k) => have.includes(k));
          li.hidden = !ok;
          if (ok) kept.add(li.querySelector('a').getAttribute('href'));
        });
        folds.forEach(([e, was]) => {
          all('section', e).forEach((s) => { s.hidden = !s.querySelector('li:not([hidden])'); });
          e.hidden = !e.querySelector('li:not([hidden])');
          e.open = keys.length ? !e.hidden : was;
        });
        marks.forEach((a) => a.classList.toggle('out', !kept.has(a.getAttribute('href'))));
        choose.querySelector('[role=status]').textContent = keys.length ? kept.size + ' of ' + rows.length + ' entries' : '';
      };
      choose.addEventListener('change', pick);
      choose.addEventListener('submit', (ev) => ev.preventDefault());
      pick();
    }

    // --- a picture wider than the screen begins at its newest end
    all('.wideview').forEach((e) => { if (e.querySelector('.pic')) e.scrollLeft = e.scrollWidth; });

    // --- lists are filtered by what is typed; the search page has a script of its own
    const find = d.querySelector('p.find input');
    if (find) {
      const bare = (t) => t.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
      const said = d.querySelector('.find [role=status]');
      const words = () => bare(find.value).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
      const fits = (li, w) => { const have = ' ' + bare(li.textContent).replace(/[^\p{L}\p{N}]+/gu, ' '); return w.every((x) => have.includes(' ' + x)); };
      const filter = () => {
        const w = words();
        let n = 0;
        all('.links li,.list .ex li').forEach((li) => { const ok = fits(li, w); li.hidden = !ok; n += ok; });
        all('.list section').forEach((e) => { const of = '.links li,.ex li'; e.hidden = !!e.querySelector(of) && !all(of, e).some((li) => !li.hidden); });
        said.textContent = w.length ? n + ' found' : '';
      };
      find.addEventListener('input', filter);
      find.value = new URLSearchParams(location.search).get('q') || find.value;
      if (find.value) filter();
    }
    d.addEventListener('keydown', (ev) => {
      if (ev.key !== '/' || ev.ctrlKey || ev.metaKey || ev.altKey || ev.target.closest('input,textarea,select,[contenteditable]')) return;
      const here = d.querySelector('.seek input,p.find input'), there = d.querySelector('a[href$="search.html"]');
      if (here) { ev.preventDefault(); here.focus(); } else if (there) { ev.preventDefault(); location.href = there.href; }
    });

    // --- cards: one popover shows the note of what is pointed at, focused or tapped.
    // Placed by script, since a trigger may run over two lines and CSS anchors to the box around both.
    const art = d.querySelector('.art'), body = d.querySelector('.body');
    if (!body) return;
    const SEL = '[aria-details],[data-n]';
    // --- notes of people that have come since the reader was here
    const hand = all('.hand li[data-c]'), seenKey = 'seen:' + location.pathname;
    if (hand.length) {
      const seen = get(seenKey), fresh = hand.filter((li) => seen !== null && !seen.split(' ').includes(li.dataset.c));
      fresh.forEach((li) => li.classList.add('new'));
      if (fresh.length) {
        const said = d.querySelector('.fresh'), n = fresh.length;
        said.hidden = false;
        said.append(make('a', n === 1 ? 'One note is new since you read this.' : n + ' notes are new since you read this.', { href: '#' + fresh[0].id }));
      }
      put(seenKey, hand.map((li) => li.dataset.c).join(' '));
    }
    const num = (e) => e.getAttribute('aria-details') || e.dataset.n;
    const only = d.getElementById('l-v');
    function live(e) {
      const k = e.classList[0], box = d.getElementById('l-' + (k === 'k' ? 'q' : k));
      return (!box || box.checked) && !(only && only.checked && k && k !== 'r' && !e.classList.contains('v'));
    }
    function near(e) {
      if (root.classList.contains('plain') || !e || !e.closest) return null;
      e = e.closest(SEL);
      while (e && !live(e)) e = e.parentElement && e.parentElement.closest(SEL);
      return e && art.contains(e) ? e : null;
    }
    const card = make('div', '', { id: 'card', popover: 'manual', tabIndex: -1 });
    card.setAttribute('role', 'dialog');
    const able = !!HTMLElement.prototype.showPopover;
    const list = d.querySelector('.notes details');
    if (able) {
      d.body.append(card);
      // the notes are the cards' text: folded away where cards work, found by the browser's search and by links all the same
      if (list) list.open = false;
      swipe(card, hide);
      addEventListener('beforeprint', () => { if (list) list.open = true; });
    }
    let at = null, timer = 0, touch = false, pinned = false, trail = [], seenAt = '';
    const open = () => able && card.matches(':popover-open');
    const triggers = () => all('a[aria-details]', body).filter(live);
    const button = (text, label, f) => { const b = make('button', text, { type: 'button' }); if (label) b.setAttribute('aria-label', label); b.addEventListener('click', f); return b; };

    function show(e, point, pin) {
      clearTimeout(timer);
      const note = able && d.getElementById(num(e));
      if (!note) return;
      if (at) at.classList.remove('at');
      at = e; at.classList.add('at'); pinned = !!pin; trail = [];
      fill(note);
      const go = card.querySelector('.go'), seen = [num(e)];
      for (let up = e.parentElement; up && up !== body && seen.length < 3; up = up.parentElement) {
        const n = up.matches(SEL) && live(up) && !seen.includes(num(up)) && d.getElementById(num(up));
        if (n) { seen.push(num(up)); go.before(make('p', '', { className: 'h' })); go.previousSibling.append(make('a', 'Also here: ' + n.querySelector('small').textContent.split(',')[0] + ', ' + n.querySelector('b').textContent, { href: '#' + num(up) })); }
      }
      if (!open()) card.showPopover();
      place(point);
    }
    function fill(note) {
      card.replaceChildren(...note.cloneNode(true).childNodes);
      if (!card.querySelector('.go')) { // a footnote of the author's
        all('.back', card).forEach((e) => e.remove());
        all('[id],[aria-details]', card).forEach((e) => { e.removeAttribute('id'); e.removeAttribute('aria-details'); });
        card.prepend(make('small', 'Footnote ' + at.textContent));
        card.append(make('p', '', { className: 'go' }));
      }
      card.setAttribute('aria-label', (note.querySelector('b') || card.querySelector('small')).textContent);
      const go = card.querySelector('.go'), id = at.id || (at.closest('[id]') || {}).id, step = make('span', '', { className: 'step' });
      if (trail.length) step.append(button('Back', '', () => { const n = trail.pop(); fill(n); card.focus(); }));
      else {
        if (id) go.append(' ', button('Copy link', '', (ev) => copy(id, ev.target)));
        step.append(button('‹', 'Previous note', () => walk(-1, 0)), button('›', 'Next note', () => walk(1, 1)));
      }
      go.append(step);
      card.className = 'c-' + note.className.slice(2) + (touch ? ' tray' : '');
      card.dataset.note = note.id;
    }
    function copy(id, b) {
      const fail = () => { location.hash = id; };
      if (!navigator.clipboard) return fail();
      navigator.clipboard.writeText(location.href.split('#')[0] + '#' + id).then(() => { b.textContent = 'Copied'; }, fail);
    }
    function place(point) {
      card.style.transform = '';
      if (touch || !at) return;
      const rects = Array.from(at.getClientRects());
      let r = rects[0] || at.getBoundingClientRect();
      if (point) rects.forEach((c) => { if (point.y >= c.top - 2 && point.y <= c.bottom + 2 && point.x >= c.left - 2 && point.x <= c.right + 2) r = c; });
      const w = card.offsetWidth, h = card.offsetHeight, rtl = root.dir === 'rtl';
      const left = r.width > w && point ? point.x - w / 2 : rtl ? r.right - w : r.left;
      const below = r.bottom + 5, over = r.top - h - 5;
      const x = Math.max(8, Math.min(left, innerWidth - w - 8));
      const y = Math.max(4, below + h <= innerHeight || over < 0 ? Math.min(below, innerHeight - h - 4) : over);
      card.style.transform = `translate(${Math.round(x)}px,${Math.round(y)}px)`; // moves no layout, as left and top would
    }
    function hide() { clearTimeout(timer); if (at) at.classList.remove('at'); if (open()) card.hidePopover(); at = null; pinned = false; }
    function walk(by, which) {
      const list = triggers(), now = at && at.matches('a') ? list.indexOf(at) : list.findIndex((a) => at && at.compareDocumentPosition(a) & 4) - (by > 0 ? 1 : 0);
      const next = list[now + by];
      if (!next) return;
      next.scrollIntoView({ block: 'center' });
      show(next, null, true);
      if (which !== undefined) all('.step button', card)[which].focus();
    }
    const later = (f, ms) => { clearTimeout(timer); timer = setTimeout(f, ms); };
    d.addEventListener('pointerdown', (ev) => {
      touch = ev.pointerType === 'touch';
      if (touch && !pinned && !card.contains(ev.target) && !near(ev.target)) hide();
    }, true);
    // a card opens when the pointer rests; text that scrolls under a still pointer opens nothing
    const quiet = () => d.getElementById('v-read') && d.getElementById('v-read').checked;
    const rest = (e, ev) => later(() => show(e, { x: ev.clientX, y: ev.clientY }), quiet() && e.tagName !== 'A' ? 600 : 300);
    d.addEventListener('pointermove', (ev) => {
      seenAt = ev.clientX + ' ' + ev.clientY;
      if (ev.pointerType === 'touch' || pinned) return;
      const e = near(ev.target);
      if (e && e !== at && e.tagName !== 'A') rest(e, ev);
    }, { passive: true });
    d.addEventListener('pointerover', (ev) => {
      if (ev.pointerType === 'touch' || pinned) return;
      if (card.contains(ev.target)) { clearTimeout(timer); return; }
      const e = near(ev.target), still = seenAt === ev.clientX + ' ' + ev.clientY;
      seenAt = ev.clientX + ' ' + ev.clientY;
      if (e === at && e) clearTimeout(timer);
      else if (e && !still) { touch = false; rest(e, ev); }
      else if (at) later(() => { if (near(d.activeElement) !== at && !card.querySelector(':focus-visible')) hide(); }, 300); // never from under the keyboard
      else clearTimeout(timer);
    });
    art.addEventListener('focusin', (ev) => { const e = near(ev.target); if (e && !touch && !pinned) show(e); });
    d.addEventListener('focusout', (ev) => { const to = ev.relatedTarget; if (at && to && !card.contains(to) && !near(to)) hide(); });
    // the first click or tap pins the card, the second one follows the link
    let shownAtDown = null;
    d.addEventListener('pointerdown', (ev) => {
      shownAtDown = pinned ? at : null;
      if (pinned && !card.contains(ev.target) && !near(ev.target)) hide();
    }, true);
    art.addEventListener('click', (ev) => {
      const e = near(ev.target);
      if (!e || !able || ev.ctrlKey || ev.metaKey || ev.shiftKey || !ev.detail || !getSelection().isCollapsed) return;
      if (shownAtDown === e || (ev.target.closest('a') && ev.target.closest('a') !== e)) return;
      ev.preventDefault();
      show(e, { x: ev.clientX, y: ev.clientY }, true);
    });
    card.addEventListener('click', (ev) => {
      const a = ev.target.closest('a'), note = a && /^#\d+$/.test(a.getAttribute('href') || '') && d.getElementById(a.hash.slice(1));
      if (note && note.id !== card.dataset.note) { ev.preventDefault(); trail.push(d.getElementById(card.dataset.note)); pinned = true; fill(note); card.focus(); place(); } else if (a) hide();
    });
    // a link to a note or to marked words opens their card
    function arrive() {
      const id = decodeURIComponent(location.hash.slice(1)), to = id && d.getElementById(id);
      const e = /^\d+$/.test(id) ? d.querySelector('.art [aria-details="' + id + '"],.body [data-n="' + id + '"]') : to && to.matches(SEL) ? to : null;
      if (!e || !near(e)) return;
      if (list && able) list.open = false;
      e.scrollIntoView({ block: 'center', behavior: 'instant' });
      show(e, null, true);
    }
    addEventListener('hashchange', arrive);
    if (location.hash) setTimeout(arrive, 60);
    d.addEventListener('keydown', (ev) => {
      if (ev.key === 'Escape' && at) {
        const back = card.contains(d.activeElement) ? at : null;
        hide();
        if (back) { back.focus(); hide(); }
      } else if (ev.key === 'Tab' && at) {
        const stops = all('a,button', card), i = stops.indexOf(d.activeElement);
        if (!ev.shiftKey && d.activeElement === at && stops.length) { ev.preventDefault(); stops[0].focus(); }
        else if (i === stops.length - 1 && i >= 0 && !ev.shiftKey) { ev.preventDefault(); at.focus(); hide(); }
        else if (i === 0 && ev.shiftKey) { ev.preventDefault(); at.focus(); }
      } else if (ev.altKey && (ev.key === 'ArrowDown' || ev.key === 'ArrowUp')) {
        const list = triggers(), now = list.indexOf(d.activeElement);
        const next = list[now + (ev.key === 'ArrowDown' ? 1 : now < 0 ? 0 : -1)];
        if (next) { ev.preventDefault(); touch = false; next.focus(); }
      }
    });
    addEventListener('scroll', () => place(), { passive: true });
    addEventListener('resize', hide);

    // --- timeline and text move together: the one entry of the sentence being read is lit
    const rail = d.querySelector('.rail');
    if (rail) {
      const rows = all('.days a', rail).map((a) => [d.getElementById(decodeURIComponent(a.hash.slice(1))), a]).filter((r) => r[0]);
      const light = (a) => all('.days a', rail).forEach((x) => { x.classList.toggle('on', x === a); });
      let asked = 0;
      const read = () => {
        asked = 0;
        let best = null, edge = -1e9;
        rows.forEach(([e, a]) => { const y = e.getBoundingClientRect(); if (y.top < innerHeight * 0.4 && y.bottom > 0 && y.top > edge) { edge = y.top; best = a; } });
        if (!best && rows.length) rows.forEach(([e, a]) => { const y = e.getBoundingClientRect().top; if (y >= 0 && y < innerHeight * 0.6 && (!best || y < edge)) { edge = y; best = a; } });
        if (scrollY && best && !best.classList.contains('on') && rail.scrollHeight > rail.clientHeight && !rail.matches(':hover,:focus-within')) {
          rail.scrollTop += best.getBoundingClientRect().top - rail.getBoundingClientRect().top - rail.clientHeight / 3;
        }
        light(best);
      };
      const ask = () => { if (!asked) asked = requestAnimationFrame(read); };
      addEventListener('scroll', ask, { passive: true });
      ask();
      rows.forEach(([e, a]) => {
        a.addEventListener('pointerenter', () => e.classList.add('lit'));
        a.addEventListener('pointerleave', () => e.classList.remove('lit'));
        e.addEventListener('pointerenter', () => light(a));
        e.addEventListener('pointerleave', ask);
      });
    }

    // --- classroom: the article unmarked; readers mark it themselves, then compare
    const start = d.querySelector('.class');
    if (!window.Highlight || !CSS.highlights) { if (start) start.parentElement.hidden = true; return; }
    const KINDS = [['p', 'People', '.p:not(.n,.u)'], ['q', 'Quotations', '.q'], ['s', 'Sources', '.s:not(.c,.u)']];
    const HOW = 'Tap or select words. Keys: ← → move, Shift extends, Enter marks, 1 2 3 choose the kind.';
    let nodes, text, words, marks, kind, from, to, bar, sheet, links;

    function lesson(ev) {
      hide();
      root.classList.add('plain');
      links = all('a[href]', body).map((a) => { const kept = [a, a.getAttribute('href')]; a.removeAttribute('href'); return kept; });
      nodes = []; text = '';
      const walker = d.createTreeWalker(body, NodeFilter.SHOW_TEXT, (t) => (t.parentElement.closest('.fn,.back,.view') ? 2 : 1)); // marks are no words
      while (walker.nextNode()) { nodes.push([walker.currentNode, text.length]); text += walker.currentNode.data; }
      words = Array.from(text.matchAll(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu), (m) => [m.index, m.index + m[0].length]);
      marks = []; kind = 'p'; from = to = -1;
      bar = make('form', '', { className: 'bar' });
      bar.setAttribute('aria-label', 'Mark it yourself');
      bar.innerHTML = '<fieldset><legend>Mark</legend>' + KINDS.map((k, i) => '<label><input type="radio" name="mark" value="' + k[0] + '"' + (i ? '' : ' checked') + '> <span class="key ' + k[0] + '">' + k[1] + '</span></label>').join('') +
        '</fieldset><button type="button" data-do="take">Mark selection</button><button type="button" data-do="undo">Undo</button><button type="button" data-do="reveal" aria-pressed="false">Reveal</button><button type="button" data-do="print">Print worksheet</button><button type="button" data-do="leave">Leave</button><div class="say" role="status"></div>';
      body.after(bar);
      bar.addEventListener('change', (ev) => { kind = ev.target.value; });
      bar.addEventListener('click', (ev) => { const f = { take, undo, reveal, print: () => window.print(), leave }[ev.target.dataset.do]; if (f) f(); });
      bar.addEventListener('submit', (ev) => ev.preventDefault());
      say(HOW);
      body.tabIndex = 0;
      body.setAttribute('role', 'group');
      body.setAttribute('aria-label', 'The text to mark');
      worksheet();
      addEventListener('beforeprint', clear); addEventListener('afterprint', paintMarks);
      if (ev && !ev.detail) body.focus({ preventScroll: true }); // begun by key
      paintMarks();
    }
    const clear = () => CSS.highlights.clear();
    function leave() {
      root.classList.remove('plain');
      links.forEach(([a, href]) => a.setAttribute('href', href));
      removeEventListener('beforeprint', clear); removeEventListener('afterprint', paintMarks);
      bar.remove(); sheet.remove(); clear();
      ['tabindex', 'role', 'aria-label'].forEach((a) => body.removeAttribute(a));
      if (start) start.focus();
    }
    const say = (what) => { bar.querySelector('.say').replaceChildren(what); };
    function offset(node, k) {
      if (node.nodeType !== 3) { const r = d.createRange(); r.selectNodeContents(node); if (k) { const c = node.childNodes[k - 1], last = lastText(c); return last ? last[1] + last[0].length : -1; } const first = nodes.find((n) => node.contains(n[0])); return first ? first[1] : -1; }
      const hit = nodes.find((n) => n[0] === node);
      return hit ? hit[1] + k : -1;
    }
    const lastText = (e) => nodes.filter((n) => e === n[0] || (e.contains && e.contains(n[0]))).pop();
    function point(k, end) {
      const i = nodes.findIndex((n) => (end ? k <= n[1] + n[0].length : k < n[1] + n[0].length));
      return [nodes[i][0], k - nodes[i][1]];
    }
    function range([a, b]) { const r = d.createRange(); r.setStart(...point(a)); r.setEnd(...point(b, true)); return r; }
    function highlight(name, spans) { if (spans.length) CSS.highlights.set(name, new Highlight(...spans.map(range))); else CSS.highlights.delete(name); }
    const shownKey = () => bar.querySelector('[data-do=reveal]').getAttribute('aria-pressed') === 'true';
    function paintMarks() {
      clear();
      if (shownKey()) return compare();
      KINDS.forEach(([k]) => highlight('mine-' + k, marks.filter((m) => m[2] === k)));
      if (from >= 0) highlight('word', [[words[Math.min(from, to)][0], words[Math.max(from, to)][1]]]);
    }
    function add(a, b) {
      const inside = words.filter((w) => w[0] < b && w[1] > a);
      if (!inside.length) return;
      a = Math.min(a, inside[0][0]); b = Math.max(b, inside[inside.length - 1][1]);
      const cut = text.slice(a, b);
      a += cut.length - cut.trimStart().length; b -= cut.length - cut.trimEnd().length;
      const same = marks.findIndex((m) => m[2] === kind && m[0] <= a && m[1] >= b);
      if (same >= 0) marks.splice(same, 1);
      else {
        marks = marks.filter((m) => {
          if (m[2] !== kind || m[1] < a && text.slice(m[1], a).trim() || m[0] > b && text.slice(b, m[0]).trim()) return true;
          a = Math.min(a, m[0]); b = Math.max(b, m[1]);
          return false;
        });
        marks.push([a, b, kind]);
      }
      say((same >= 0 ? 'Unmarked: ' : 'Marked: ') + text.slice(a, b).slice(0, 80));
      paintMarks();
    }
    function take() {
      const s = getSelection();
      if (s.isCollapsed || !s.rangeCount || !body.contains(s.anchorNode)) { if (from >= 0) add(words[Math.min(from, to)][0], words[Math.max(from, to)][1]); return; }
      const r = s.getRangeAt(0), a = offset(r.startContainer, r.startOffset), b = body.contains(r.endContainer) ? offset(r.endContainer, r.endOffset) : text.length;
      s.removeAllRanges();
      if (a >= 0 && b > a) add(a, b);
    }
    function undo() { marks.pop(); say(HOW); paintMarks(); }
    function reveal() {
      const b = bar.querySelector('[data-do=reveal]'), on = !shownKey();
      b.setAttribute('aria-pressed', on);
      if (!on) say(HOW);
      paintMarks();
    }
    /* What is to be found: [start, end, number of its note], pieces of one stretch joined. */
    function key(selector) {
      const out = [];
      all(selector, body).forEach((e) => {
        const first = nodes.find((n) => e.contains(n[0])), last = lastText(e);
        if (!first) return;
        const n = num(e) || num(e.querySelector(SEL) || e), a = first[1], b = last[1] + last[0].length, before = out[out.length - 1];
        if (before && before[2] === n && a - before[1] < 2) before[1] = Math.max(b, before[1]); else out.push([a, b, n]);
      });
      return out;
    }
    function meets(mark, truth, k) {
      const both = Math.min(mark[1], truth[1]) - Math.max(mark[0], truth[0]), long = truth[1] - truth[0];
      return both >= (k === 'q' ? long : Math.min(long, mark[1] - mark[0])) / 2 && mark[1] - mark[0] <= 3 * long;
    }
    function compare() {
      const spans = { found: [], missed: [], extra: [] }, table = make('table');
      table.innerHTML = '<tr><th>Found<th>of<th>Kind<th>Missed<th>Extra</tr>';
      KINDS.forEach(([k, name, selector]) => {
        const truths = key(selector), mine = marks.filter((m) => m[2] === k), got = new Set();
        mine.forEach((m) => { const hit = truths.filter((t) => meets(m, t, k)); hit.forEach((t) => got.add(t[2])); (hit.length ? spans.found : spans.extra).push(m); });
        const rest = new Map(truths.filter((t) => !got.has(t[2])).map((t) => [t[2], t]));
        truths.forEach((t) => { if (rest.has(t[2])) spans.missed.push(t); });
        const row = make('tr'), title = (t) => (k === 'q' ? text.slice(t[0], t[1]).slice(0, 40) + ' …' : d.getElementById(t[2]).querySelector('b').textContent);
        [got.size, new Set(truths.map((t) => t[2])).size, name, Array.from(rest.values()).slice(0, 4).map(title).join('; ') + (rest.size > 4 ? ' and ' + (rest.size - 4) + ' more' : ''), mine.filter((m) => spans.extra.includes(m)).length].forEach((v) => row.append(make('td', String(v))));
        table.append(row);
      });
      Object.keys(spans).forEach((n) => highlight(n, spans[n]));
      say(table);
    }
    /* Printed after the bare text: questions with room to write, and on a page of its own the key. */
    function worksheet() {
      sheet = make('section', '', { className: 'sheet-only' });
      const rule = () => make('span', '', { className: 'rule' });
      const list = (title, rows, into) => {
        const ol = make('ol'); into.append(make('h2', title), ol);
        rows.forEach((row) => { const li = make('li'); li.append(...[].concat(row)); ol.append(li); });
      };
      const quotes = key('.q:not(.u)').filter((q, i, l) => l.findIndex((o) => o[2] === q[2]) === i).slice(0, 12);
      const words = (q) => { const t = text.slice(q[0], q[1]); return t.length > 90 ? t.slice(0, 90).replace(/\s\S*$/, '') + ' …' : t; };
      const speaker = (q) => { const b = d.getElementById(q[2]); return b ? b.querySelector('b').textContent : ''; };
      const note = (n) => { const e = d.getElementById(n); return e ? [make('b', e.querySelector('b').textContent), ' ', (e.querySelector('p:not(.go)') || {}).textContent || ''] : []; };
      const things = (selector) => Array.from(new Set(key(selector).map((t) => t[2])), note);
      list('Questions', [
        ['Underline every person. How many are there? ', rule()], ['Draw a box around every quotation. How many are there? ', rule()],
        ['Circle the words that name a source. Which sources have no name? ', rule()],
        ...quotes.map((q) => [words(q) + ' Who says this? ', rule()])], sheet);
      const answers = make('div', '', { className: 'key' });
      list('Key: people', things('.p:not(.n,.u)'), answers);
      list('Key: quotations', quotes.map((q) => [make('b', speaker(q)), ' ' + words(q)]), answers);
      list('Key: sources', things('.s:not(.c,.u)'), answers);
      sheet.append(answers);
      art.append(sheet);
    }
    if (start) start.addEventListener('click', lesson);
    if (new URLSearchParams(location.search).has('plain')) lesson();
    body.addEventListener('mousedown', (ev) => { if (root.classList.contains('plain') && ev.detail > 1) ev.preventDefault(); });
    body.addEventListener('pointerup', (ev) => {
      if (!root.classList.contains('plain') || ev.pointerType === 'touch') return;
      if (!getSelection().isCollapsed) take();
    });
    body.addEventListener('click', (ev) => {
      if (!root.classList.contains('plain') || !getSelection().isCollapsed || (ev.detail > 1 && !touch)) return;
      const c = d.caretPositionFromPoint ? d.caretPositionFromPoint(ev.clientX, ev.clientY) : d.caretRangeFromPoint(ev.clientX, ev.clientY);
      const k = c ? offset(c.offsetNode || c.startContainer, c.offset === undefined ? c.startOffset : c.offset) : -1;
      const w = words.find((x) => x[0] <= k && x[1] >= k);
      if (w) { from = to = -1; add(w[0], w[1]); }
    });
    body.addEventListener('keydown', (ev) => {
      if (!root.classList.contains('plain') || ev.altKey || ev.ctrlKey || ev.metaKey) return;
      const by = { ArrowRight: 1, ArrowLeft: -1 }[ev.key] * (root.dir === 'rtl' ? -1 : 1);
      const choose = KINDS[Number(ev.key) - 1];
      if (by) {
        to = Math.max(0, Math.min(words.length - 1, to + by));
        if (!ev.shiftKey || from < 0) from = to;
        say(text.slice(words[Math.min(from, to)][0], words[Math.max(from, to)][1]));
        paintMarks();
        const box = range(words[to]).getBoundingClientRect();
        if (box.top < 60 || box.bottom > innerHeight - 150) scrollBy(0, box.top - innerHeight / 2);
      } else if (choose) { bar.querySelector('[value=' + choose[0] + ']').click(); say(choose[1]); }
      else if ((ev.key === 'Enter' || ev.key === ' ') && from >= 0) add(words[Math.min(from, to)][0], words[Math.max(from, to)][1]);
      else if (ev.key === 'Escape') leave();
      else return;
      ev.preventDefault();
    });
  }
})();
