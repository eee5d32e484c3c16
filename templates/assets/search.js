/* The search page: the index lies in small scripts (annotator/exports/fulltext.py), loaded for what is typed, so it works
   from disk as well. What is found is shown as text alone, never as markup. */
(function () {
  'use strict';
  const d = document, form = d.querySelector('.seek');
  if (!form) return;
  const FOLDER = form.dataset.root + 'search/index/', PAGE = 10, SHARDS = 2, LIKE = 5;
  const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const KIND = { PERSON: 'person', ORG: 'organisation', GPE: 'place', LOC: 'place', FAC: 'place', NORP: 'group', EVENT: 'event', PRODUCT: 'product', WORK_OF_ART: 'work', LAW: 'law', '': 'name' };
  const list = d.querySelector('.found'), whole = d.querySelector('.whole'), more = d.querySelector('.more'), said = form.querySelector('[role=status]');
  const loaded = {}, waiting = {}, field = (name) => form.elements[name];
  window.annotatorIndex = (name, value) => { loaded[name] = value; };
  const load = (name) => waiting[name] || (waiting[name] = new Promise((done) => {
    const s = d.createElement('script');
    s.src = FOLDER + name + '.js';
    s.onload = s.onerror = () => { s.remove(); done(loaded[name]); };
    d.head.append(s);
  }));
  const make = (tag, text, more) => Object.assign(d.createElement(tag), { textContent: text || '' }, more);
  const folded = (t) => t.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  const words = (t) => folded(t).split(/[^\p{L}\p{N}]+/u).filter((w) => w && !/^[a-z]$/.test(w));
  const place = (w) => Array.from(w, (c) => /[a-z0-9]/.test(c) ? c : '_' + (c.codePointAt(0) & 15).toString(16)).join('');

  // numbers of articles from their differences: number -> whether the term stands there in the title or often
  const numbers = (row) => {
    const out = new Map();
    let at = -1, value = 0, shift = 0;
    for (const c of row) {
      const digit = DIGITS.indexOf(c);
      value += (digit & 31) * 2 ** shift;
      shift += 5;
      if (digit > 31) continue;
      at += Math.floor(value / 2);
      out.set(at, value % 2);
      value = shift = 0;
    }
    return out;
  };

  // the files in which a word, and what begins with it, can stand
  const files = async (group, word, most = 0) => {
    const names = ((await load('all')) || {})[group].split(' '), at = place(word);
    const own = names.includes(at + '-') ? at + '-' : names.filter((n) => at.startsWith(n)).sort((a, b) => b.length - a.length)[0];
    const longer = names.filter((n) => n !== own && n.startsWith(at)).slice(0, most);
    return (own === undefined ? longer : [own, ...longer]).map((n) => group + '-' + n);
  };
  const table = async (names) => Object.assign({}, ...await Promise.all(names.map(load)));

  // whether two words are the same but for `most` slips: a letter wrong, missing, too many, or two in the wrong order
  const near = (a, b, most) => {
    if (Math.abs(a.length - b.length) > most) return false;
    let two = [], one = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= b.length; j += 1) {
        row[j] = Math.min(one[j] + 1, row[j - 1] + 1, one[j - 1] + (a[i - 1] !== b[j - 1]));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], two[j - 2] + 1);
      }
      if (Math.min(...row) > most) return false;
      [two, one] = [one, row];
    }
    return one[b.length] <= most;
  };
  const vocabulary = async (letter) => {
    let before = '';
    return ((await load('v-' + letter)) || '').split(' ').filter(Boolean).map((w) => (before = before.slice(0, DIGITS.indexOf(w[0])) + w.slice(1)));
  };
  const similar = async (word) => {
    const most = word.length > 7 ? 2 : word.length > 3 ? 1 : 0;
    if (!most) return [];
    if ((await load('all')).t === '') return Object.keys(await load('t-')).filter((t) => near(word, t, most)).slice(0, LIKE);
    for (const c of new Set(word.slice(0, 2))) {
      const letter = /[a-z0-9]/.test(c) ? c : '_', found = (await vocabulary(letter)).filter((t) => near(word, t, most));
      if (found.length) return found.sort((a, b) => near(word, b, 1) - near(word, a, 1)).slice(0, LIKE);
    }
    return [];
  };

  // what a word finds: {articles: number -> weight, names: row -> weight, terms}
  const find = async (word, total, last) => {
    const out = { articles: new Map(), names: new Map(), terms: [] };
    const take = (term, row, weight) => {
      const [posts, ...names] = Array.isArray(row) ? row : [row], found = numbers(posts);
      const rare = Math.log(1 + total / (1 + found.size));
      out.terms.push(term);
      found.forEach((much, n) => out.articles.set(n, Math.max(out.articles.get(n) || 0, weight * rare * (much ? 2 : 1))));
      names.forEach((n) => { const key = JSON.stringify(n); out.names.set(key, Math.max(out.names.get(key) || 0, weight)); });
    };
    const have = await table(await files('t', word, last ? SHARDS : 0)), own = Object.hasOwn(have, word);
    if (own) take(word, have[word], 1);
    if (word.length > 2) Object.keys(have).filter((t) => t !== word && t.startsWith(word)).slice(0, 40).forEach((t) => take(t, have[t], .5));
    if (out.terms.length) return out;
    for (const term of await similar(word)) {
      const there = await table(await files('t', term));
      if (Object.hasOwn(there, term)) take(term, there[term], .4);
    }
    return out;
  };

  // the articles that the filters leave; null for all
  const kept = async () => {
    let left = null;
    const only = (rows) => {
      const set = new Set();
      rows.forEach((row) => numbers(row).forEach((_, n) => set.add(n)));
      left = left ? new Set([...left].filter((n) => set.has(n))) : set;
    };
    for (const [name, file] of [['year', 'years'], ['section', 'sections']]) {
      const value = field(name).value, rows = value && await load(file);
      if (value) only([(rows || {})[value] || '']);
    }
    for (const [name, group] of [['person', 'p'], ['source', 'q']]) {
      const key = words(field(name).value).join(' ');
      if (!key) continue;
      const have = await table(await files(group, key, SHARDS));
      only(Object.keys(have).filter((k) => k === key || k.startsWith(key + ' ')).map((k) => have[k]));
    }
    return left;
  };

  const search = async (query) => {
    const asked = [...new Set(words(query))], left = await kept(), { n: total } = (await load('all')) || { n: 0 };
    const parts = await Promise.all(asked.map((w, i) => find(w, total, i === asked.length - 1)));
    const add = (kind) => {
      const rows = new Map();
      parts.forEach((p) => p[kind].forEach((w, key) => { const r = rows.get(key) || [0, 0]; rows.set(key, [r[0] + 1, r[1] + w]); }));
      const most = Math.max(0, ...[...rows.values()].map((r) => r[0]));
      return [...rows].filter((r) => r[1][0] === most && (kind === 'articles' || most === asked.length));
    };
    let articles = add('articles').filter(([n]) => !left || left.has(n));
    if (!asked.length && left) articles = [...left].map((n) => [n, [0, 0]]);
    articles.sort((a, b) => b[1][1] - a[1][1] || b[0] - a[0]);
    const names = left ? [] : add('names').sort((a, b) => b[1][1] - a[1][1] || (a[0] < b[0] ? -1 : 1)).map(([n]) => JSON.parse(n)).slice(0, 8);
    return { articles: articles.map(([n]) => n), names, terms: new Set(parts.flatMap((p) => p.terms)) };
  };

  // the stretch of a text that holds most of the terms, and where they stand in it
  const snippet = (text, terms) => {
    const hits = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].filter((m) => terms.has(folded(m[0])));
    let best = 0, most = 0;
    hits.forEach((h, i) => {
      const n = new Set(hits.slice(i).filter((x) => x.index < h.index + 160).map((x) => folded(x[0]))).size;
      if (n > most) { most = n; best = i; }
    });
    const at = hits.length ? hits[best].index : 0, back = text.lastIndexOf(' ', Math.max(0, at - 50));
    const from = at < 60 ? 0 : Math.max(back + 1, at - 90), end = text.indexOf(' ', from + 220), to = end < 0 ? text.length : end;
    return { from, to, at, hits: hits.filter((h) => h.index >= from && h.index + h[0].length <= to) };
  };
  const day = (iso) => iso && new Date(iso + 'T12:00:00Z').toLocaleDateString(/^(en)?$/.test(d.documentElement.lang) ? 'en-GB' : d.documentElement.lang, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const shown = (number, one, terms) => {
    const li = make('li'), p = make('p'), s = snippet(one.x, terms);
    const quote = s.hits.length && one.q.find((q) => s.hits[0].index >= q[0] && s.hits[0].index < q[1]);
    li.append(make('a', one.t, { href: form.dataset.root + one.u + (quote ? '#' + quote[3] : '') }), ' ', make('span', day(one.d), { className: 'num' }));
    let from = s.from;
    if (from) p.append('… ');
    s.hits.forEach((h) => { p.append(one.x.slice(from, h.index), make('mark', h[0])); from = h.index + h[0].length; });
    p.append(one.x.slice(from, s.to), s.to < one.x.length ? ' …' : '');
    li.append(p);
    if (quote) li.append(make('small', quote[2] ? 'Words of ' + quote[2] : 'A quotation'));
    return li;
  };

  let run = 0, result = null, at = 0;
  const next = async () => {
    const mine = run, part = result.articles.slice(at, at + PAGE);
    const rows = await Promise.all(part.map((n) => load('a' + n)));
    if (mine !== run) return;
    rows.forEach((one, i) => { if (one) list.append(shown(part[i], one, result.terms)); });
    at += part.length;
    more.hidden = at >= result.articles.length;
  };
  const start = async () => {
    const mine = run += 1, query = field('q').value, idle = !words(query).length && !['person', 'source', 'section', 'year'].some((n) => field(n).value.trim());
    whole.hidden = !idle;
    list.hidden = idle;
    if (idle) { list.replaceChildren(); more.hidden = true; said.textContent = ''; return; }
    const found = await search(query);
    if (mine !== run) return;
    result = found;
    at = 0;
    list.replaceChildren(...found.names.map(([name, to, kind]) => { const li = make('li'); li.append(make('a', name, { href: form.dataset.root + to }), ' ', make('span', KIND[kind] || kind, { className: 'num' })); return li; }));
    const n = found.articles.length, m = found.names.length;
    said.textContent = n + (n === 1 ? ' article' : ' articles') + (m ? ', ' + m + (m === 1 ? ' name' : ' names') : '');
    await next();
    list.dataset.ready = query;
  };
  let timer = 0;
  const soon = () => { clearTimeout(timer); timer = setTimeout(start, 80); };
  form.addEventListener('input', soon);
  form.addEventListener('submit', (ev) => { ev.preventDefault(); start(); });
  more.addEventListener('click', next);
  const asked = new URLSearchParams(location.search);
  ['q', 'person', 'source'].forEach((n) => { field(n).value = asked.get(n) || ''; });
  load('all').then((known) => {
    [['year', 'y'], ['section', 's']].forEach(([name, key]) => {
      (known ? known[key] : []).forEach((v) => field(name).append(make('option', v, { value: v })));
      field(name).value = asked.get(name) || '';
      field(name).parentElement.classList.toggle('void', !known || !known[key].length);
    });
    start();
  });
}());
