(function () {
  'use strict';
  var d = document, root = d.documentElement;
  var all = function (s, e) { return Array.prototype.slice.call((e || d).querySelectorAll(s)); };
  function get(k) { try { return localStorage.getItem(k); } catch (e) { return null; } }
  function put(k, v) { try { localStorage.setItem(k, v); } catch (e) { /* not remembered, nothing else */ } }
  all('.js').forEach(function (e) { e.hidden = false; });

  // dark and light
  var theme = d.querySelector('.theme'), dark = matchMedia('(prefers-color-scheme: dark)');
  function paint() { var on = root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches; if (theme) theme.setAttribute('aria-pressed', on); return on; }
  if (get('theme')) root.dataset.theme = get('theme');
  paint();
  if (theme) theme.addEventListener('click', function () { root.dataset.theme = paint() ? 'light' : 'dark'; put('theme', root.dataset.theme); paint(); });

  // layers
  var boxes = all('.lay input'), kept = get('layers');
  function set(s) { boxes.forEach(function (b) { b.checked = s.indexOf(b.id.slice(2)) >= 0; }); put('layers', s); }
  if (kept !== null) set(kept);
  boxes.forEach(function (b) {
    b.addEventListener('change', function () {
      var s = get('layers'); s = s === null ? 'polxqsd' : s; var k = b.id.slice(2);
      put('layers', b.checked ? s + k : s.split(k).join(''));
    });
  });
  all('[data-set]').forEach(function (b) { b.addEventListener('click', function () { set(b.dataset.set); }); });

  // filter of a list
  var find = d.querySelector('.find input');
  if (find) find.addEventListener('input', function () {
    var w = find.value.toLowerCase(), n = 0;
    all('.links li').forEach(function (li) { var ok = li.textContent.toLowerCase().indexOf(w) >= 0; li.hidden = !ok; n += ok; });
    find.closest('.find').querySelector('[role=status]').textContent = w ? n + ' found' : '';
  });

  // cards: one popover shows the note of what is pointed at, focused or tapped.
  // Placed by script, since a trigger may run over two lines and CSS anchors to the box around both.
  var body = d.querySelector('.body');
  if (!body || !HTMLElement.prototype.showPopover) return;
  var card = d.createElement('div'), at = null, timer = 0, touch = false;
  card.id = 'card'; card.popover = 'manual'; card.setAttribute('role', 'dialog'); card.setAttribute('aria-label', 'Note'); card.tabIndex = -1;
  d.body.appendChild(card);
  var SEL = '[aria-details],[data-n]';
  function num(e) { return e.getAttribute('aria-details') || e.dataset.n; }
  function live(e) { var k = e.classList[0], box = d.getElementById('l-' + (k === 'k' ? 'q' : k)); return !box || box.checked; }
  function near(e) { e = e.closest && e.closest(SEL); while (e && !live(e)) e = e.parentElement && e.parentElement.closest(SEL); return e && body.contains(e) ? e : null; }
  function link(text, href) { var a = d.createElement('a'); a.textContent = text; a.href = href; return a; }
  function show(e, x) {
    clearTimeout(timer);
    var note = d.getElementById(num(e)); if (!note) return;
    at = e; card.replaceChildren.apply(card, all(':scope > *', note.cloneNode(true)));
    var go = card.querySelector('.go'), seen = [num(e)];
    for (var up = e.parentElement; up && up !== body; up = up.parentElement) {
      if (up.matches(SEL) && live(up) && seen.indexOf(num(up)) < 0) {
        seen.push(num(up)); var n = d.getElementById(num(up));
        if (n && go) go.append(link('Also here: ' + n.querySelector('small').textContent + ', ' + n.querySelector('b').textContent, '#' + num(up)), ' ');
      }
    }
    var id = e.id || (e.closest('[id]') || {}).id;
    if (id && go) {
      var copy = d.createElement('button'); copy.type = 'button'; copy.textContent = 'Copy link';
      copy.addEventListener('click', function () { var u = location.href.split('#')[0] + '#' + id; if (navigator.clipboard) navigator.clipboard.writeText(u).then(function () { copy.textContent = 'Copied'; }, function () { location.hash = id; }); else location.hash = id; });
      go.append(copy);
    }
    if (!card.matches(':popover-open')) card.showPopover();
    card.className = touch ? 'sheet' : '';
    place(x);
  }
  function place(x) {
    card.style.left = card.style.top = '';
    if (touch || !at) return;
    var rects = Array.prototype.slice.call(at.getClientRects()), r = rects[0] || at.getBoundingClientRect();
    if (x) rects.forEach(function (c) { if (x.y >= c.top - 2 && x.y <= c.bottom + 2 && x.x >= c.left - 2 && x.x <= c.right + 2) r = c; });
    var w = card.offsetWidth, h = card.offsetHeight, left = r.width > w && x ? x.x - w / 2 : r.left;
    card.style.left = Math.max(8, Math.min(left, innerWidth - w - 8)) + 'px';
    var below = r.bottom + 4, over = r.top - h - 4;
    card.style.top = Math.max(4, below + h <= innerHeight || over < 0 ? Math.min(below, innerHeight - h - 4) : over) + 'px';
  }
  function hide() { clearTimeout(timer); if (card.matches(':popover-open')) card.hidePopover(); at = null; }
  function later(f, ms) { clearTimeout(timer); timer = setTimeout(f, ms); }
  d.addEventListener('pointerdown', function (ev) { touch = ev.pointerType === 'touch'; if (touch && !card.contains(ev.target) && !near(ev.target)) hide(); }, true);
  d.addEventListener('pointerover', function (ev) {
    if (ev.pointerType === 'touch') return;
    if (card.contains(ev.target)) { clearTimeout(timer); return; }
    var e = near(ev.target);
    if (e) { if (e === at) clearTimeout(timer); else { touch = false; later(function () { show(e, { x: ev.clientX, y: ev.clientY }); }, 300); } } else if (at || timer) later(function () { if (!card.contains(d.activeElement) && near(d.activeElement) !== at) hide(); else if (near(d.activeElement) !== at) hide(); }, 350);
  });
  body.addEventListener('focusin', function (ev) { var e = near(ev.target); if (e && !touch) show(e); });
  d.addEventListener('focusout', function (ev) { var to = ev.relatedTarget; if (at && to && !card.contains(to) && !near(to)) hide(); });
  body.addEventListener('click', function (ev) {
    var e = near(ev.target); if (!touch || !e) return;
    if (at !== e) { ev.preventDefault(); show(e); }
  });
  d.addEventListener('keydown', function (ev) {
    if (ev.key === 'Escape' && at) { var back = card.contains(d.activeElement) ? at : null; hide(); if (back && back.focus) { back.focus(); hide(); } }
    else if (ev.key === 'Tab' && at) {
      var stops = all('a,button', card), i = stops.indexOf(d.activeElement);
      if (!ev.shiftKey && d.activeElement === at && stops.length) { ev.preventDefault(); stops[0].focus(); }
      else if (i === stops.length - 1 && i >= 0 && !ev.shiftKey) { at.focus(); hide(); }
      else if (i === 0 && ev.shiftKey) { ev.preventDefault(); at.focus(); }
    } else if (ev.altKey && (ev.key === 'ArrowDown' || ev.key === 'ArrowUp')) {
      var list = all('a[aria-details]', body).filter(live), now = list.indexOf(d.activeElement), next = list[now + (ev.key === 'ArrowDown' ? 1 : now < 0 ? 0 : -1)];
      if (next) { ev.preventDefault(); touch = false; next.focus(); }
    }
  });
  addEventListener('scroll', function () { place(); }, { passive: true });
  addEventListener('resize', hide);

  // timeline and text move together
  var rail = d.querySelector('.rail details');
  if (!rail) return;
  if (matchMedia('(max-width: 60em)').matches) rail.open = false;
  addEventListener('beforeprint', function () { rail.open = true; });
  var by = {}; all('.rail ol a').forEach(function (a) { by[decodeURIComponent(a.hash.slice(1))] = a.parentElement; });
  if (window.IntersectionObserver) {
    var io = new IntersectionObserver(function (es) { es.forEach(function (e) { by[e.target.id].classList.toggle('on', e.isIntersecting); }); }, { rootMargin: '-15% 0px -45%' });
    Object.keys(by).forEach(function (id) { var e = d.getElementById(id); if (e) io.observe(e); });
  }
})();
