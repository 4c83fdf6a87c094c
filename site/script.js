const root = document.documentElement;
const $ = (s, at = document) => at.querySelector(s), $$ = (s, at = document) => [...at.querySelectorAll(s)];
const kept = (k, v) => { try { return v === undefined ? localStorage.getItem(k) : localStorage.setItem(k, v); } catch { } };

// Theme first: nothing is painted in the wrong one.
const setTheme = (t) => { root.dataset.theme = t ?? "auto"; };
setTheme(kept("theme"));
root.classList.add("js");

// What the reader has done: for each page its state, its points, and the points of each question.
const store = `workbook: ${root.dataset.course}`;
const progress = () => { try { return JSON.parse(kept(store)) ?? {}; } catch { return {}; } };
const keep = (all) => { kept(store, JSON.stringify(all)); dispatchEvent(new Event("progress")); };

// SHA-256, since crypto.subtle may be missing on file://
function sha(text) {
  const rot = (x, n) => (x >>> n) | (x << (32 - n)), K = [], H = [], w = [];
  for (let p = 2, d; K.length < 64; p++) {
    for (d = 2; p % d; d++);
    if (d < p) continue;
    if (H.length < 8) H.push((p ** .5 * 2 ** 32) | 0);
    K.push((Math.cbrt(p) * 2 ** 32) | 0);
  }
  const raw = new TextEncoder().encode(text), b = new Uint8Array(((raw.length + 8 >> 6) + 1) * 64), view = new DataView(b.buffer);
  b.set(raw);
  b[raw.length] = 128;
  view.setUint32(b.length - 4, raw.length * 8);
  for (let o = 0; o < b.length; o += 64) {
    let s = [...H];
    for (let i = 0; i < 64; i++) {
      const x = w[i - 15], y = w[i - 2], [a, b2, c, d, e, f, g, h] = s;
      w[i] = i < 16 ? view.getInt32(o + 4 * i)
        : (w[i - 16] + w[i - 7] + (rot(x, 7) ^ rot(x, 18) ^ (x >>> 3)) + (rot(y, 17) ^ rot(y, 19) ^ (y >>> 10))) | 0;
      const t = h + (rot(e, 6) ^ rot(e, 11) ^ rot(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i];
      s = [(t + (rot(a, 2) ^ rot(a, 13) ^ rot(a, 22)) + ((a & b2) ^ (a & c) ^ (b2 & c))) | 0, a, b2, c, (d + t) | 0, e, f, g];
    }
    s.forEach((x, i) => { H[i] = (H[i] + x) | 0; });
  }
  return H.map((x) => (x >>> 0).toString(16).padStart(8, "0")).join("");
}
// A reason can be read only with its answer.
const unseal = (name, sealed) => {
  const pad = [];
  return new TextDecoder().decode(Uint8Array.from(atob(sealed), (c, i) =>
    c.charCodeAt(0) ^ parseInt((pad[i >> 5] ??= sha(`${name}|${i >> 5}`)).substr(i % 32 * 2, 2), 16)));
};

// What the reader answered, in the one form in which the page knows answers; a sentence in `ask` where that is not one.
const bare = (q) => $(".answer", q).value;
const read = {
  choice: (q) => $$(":checked", q).map((o) => o.value).join(),
  number(q) {
    const x = Number(bare(q).replace(/\s/g, "").replace("−", "-") || NaN), [width, start] = (q.dataset.grid ?? "").split(" ").map(Number);
    if (bare(q).trim() && Number.isNaN(x)) throw "Write a number, such as 0.5.";
    return bare(q).trim() && (width ? Math.floor((x - start) / width) : x).toExponential();
  },
  shape: (q) => bare(q).replace(/[[\]()\s]/g, "").replace(/,$/, ""),
  text: (q) => bare(q).replace(/\s/g, ""),
  output: (q) => bare(q).split("\n").map((l) => l.split(" ").filter(Boolean).join(" ")).join("\n").replace(/^\n+|\n+$/g, ""),
  order: (q) => used(q).map((l) => l.dataset.v).join(),
};
read.several = read.choice;
const used = (q) => { const all = $$(".order li", q), cut = all.findIndex((l) => l.dataset.v === "|"); return cut < 0 ? all : all.slice(0, cut); };

function say(q, right, why) {
  const out = $(".verdict", q), points = +q.dataset.points;
  out.className = `verdict ${right ? "right" : "wrong"}`;
  out.innerHTML = `<span class="mark"></span><b>${right ? `Right: ${points} of ${points} point${points > 1 ? "s" : ""}.` : "Not yet."}</b> <span>${why}</span>`;
}
function grade(q) {
  const page = q.closest("[data-salt]").dataset.salt, name = `${page}|${q.dataset.q}`;
  for (const o of $$(".right, .wrong", q)) o.classList.remove("right", "wrong");
  let mine;
  try { mine = read[q.dataset.kind](q); } catch (sentence) { return say(q, false, sentence); }
  if (!mine) return say(q, false, "Answer first.");
  const key = sha(`${name}|${mine}`).slice(0, 16), known = q.dataset.answers.split(" ").find((a) => a.startsWith(key));
  const told = known ? unseal(`${name}|${mine}`, known.slice(17)) : "-", right = told[0] === "+";
  let why = told.slice(1);
  const marked = $$(".opt", q).filter((o) => o.control.checked).concat(used(q).filter((l) => l.dataset.why));
  for (const o of marked) {
    const said = unseal(`${name}|${o.control?.value ?? o.dataset.v}`, o.dataset.why);
    o.classList.add(said[0] === "+" ? "right" : "wrong");
    if (!right && said[0] === "-") why ||= said.slice(1);
  }
  $(".answer", q)?.setAttribute("aria-invalid", !right);
  if (!right) why ||= q.dataset.no ?? ($(".opt.wrong", q) ? "" : "What you chose is right, and something is missing.");
  say(q, right, why);
  answered(page, q.dataset.q, right ? +q.dataset.points : 0);
}

// A page is started when something was answered or its end was seen, done when all is right, or was read where nothing is asked.
function answered(page, question, points) {
  const all = progress(), mine = all[page] ?? {}, ids = $$(`[data-salt="${page}"] .q`).map((q) => q.dataset.q);
  // Written anew, it is the last: the course page goes on from there.
  delete all[page];
  all[page] = mine;
  mine.q ??= {};
  if (question) mine.q[question] = Math.max(points, mine.q[question] ?? 0);
  mine.points = ids.reduce((sum, id) => sum + (mine.q[id] ?? 0), 0);
  mine.state = ids.every((id) => mine.q[id]) ? "done" : "started";
  keep(all);
}
function marks() {
  const all = progress();
  for (const row of $$(".row")) {
    const state = all[row.dataset.page]?.state, isDone = state === "done";
    $(".tick, .half", row)?.remove();
    if (state) row.insertAdjacentHTML("beforeend", `<span class="${isDone ? "tick" : "half"}"><span class="vh">${isDone ? "done" : "started"}</span></span>`);
  }
  for (const q of $$(".q")) {
    $(".points .tick", q)?.remove();
    if (all[q.closest("[data-salt]").dataset.salt]?.q?.[q.dataset.q]) $(".points", q).insertAdjacentHTML("beforeend", '<span class="tick"><span class="vh">answered</span></span>');
  }
  for (const part of $$(".contents details")) {
    const of = $(".of", part);
    of.hidden = !$(".tick, .half", part);
    of.textContent = `${$$(".tick", part).length}/${$$(".row", part).length}`;
  }
}

function move(button, by) {
  const li = button.parentNode, all = li.parentNode.children, other = all[[...all].indexOf(li) + by];
  if (other) by < 0 ? other.before(li) : other.after(li);
  button.focus();
  $(".told", li.closest(".q")).textContent = `Place ${[...all].indexOf(li) + 1} of ${all.length}.`;
}

// The card at a name: type, shape, value.
function cards() {
  const box = document.createElement("div");
  let on, timer;
  const hide = () => { on?.removeAttribute("aria-describedby"); box.hidden = true; on = null; };
  const show = (t) => {
    clearTimeout(timer); hide(); on = t;
    box.textContent = t.dataset.d; box.hidden = false; t.setAttribute("aria-describedby", "site.card");
    const r = t.getBoundingClientRect();
    box.style.left = `${Math.max(8, Math.min(r.left, root.clientWidth - box.offsetWidth - 8)) + scrollX}px`;
    box.style.top = `${r.bottom + 4 + scrollY}px`;
  };
  const later = () => { timer = setTimeout(() => document.activeElement === on || hide(), 150); };
  Object.assign(box, { className: "card", id: "site.card", hidden: true, role: "tooltip", onmouseenter: () => clearTimeout(timer), onmouseleave: later });
  $("main").append(box);
  for (const block of $$(".code")) $$(".t", block).forEach((t, i, names) => {
    t.onmouseenter = t.onfocus = () => show(t);
    t.onmouseleave = later;
    t.onblur = hide;
    t.onkeydown = (e) => {
      const to = names[{ ArrowRight: i + 1, ArrowLeft: i - 1, Home: 0, End: names.length - 1 }[e.key]];
      if (to) { e.preventDefault(); t.tabIndex = -1; to.tabIndex = 0; to.focus(); }
    };
  });
  addEventListener("keydown", (e) => e.key === "Escape" && hide());
}

// On a narrow screen the contents lie over the page, which stays where it is; Back and Esc close them.
function contents() {
  const sheet = $(".contents"), opener = $('.bar [href="#site.contents"]');
  if (!sheet) return;
  const show = (isOpen) => {
    sheet.classList.toggle("open", isOpen);
    for (const e of $$("body > :not(.contents, dialog)")) e.inert = isOpen;
  };
  const close = () => { if (sheet.matches(".open")) { show(false); opener.focus({ preventScroll: true }); } };
  opener.onclick = (e) => { e.preventDefault(); history.pushState(null, ""); show(true); $(".close", sheet).focus({ preventScroll: true }); };
  sheet.onclick = (e) => {
    const link = e.target.closest("a");
    if (link?.matches(".open .close")) { e.preventDefault(); history.back(); } else if (link) show(false);
  };
  sheet.addEventListener("keydown", (e) => e.key === "Escape" && sheet.matches(".open") && history.back());
  addEventListener("popstate", close);
}

// The search itself is fetched at its first opening.
function search() {
  const box = $("dialog"), field = $("input", box), fetched = (name) => new Promise((done) => {
    document.head.append(Object.assign(document.createElement("script"), { src: root.dataset.root + name, onload: done }));
  });
  let ready;
  const open = () => {
    if (!box.open) box.showModal();
    field.select();
    ready ??= fetched("search-index.js").then(() => fetched("search.js"));
    ready.then(() => fillSearch());
  };
  $(".find").onclick = open;
  addEventListener("keydown", (e) => {
    if (e.key === "/" ? !e.target.closest("input, textarea, select") : e.key === "k" && (e.ctrlKey || e.metaKey)) { e.preventDefault(); open(); }
  });
}

addEventListener("DOMContentLoaded", () => {
  for (const e of $$(".find, .theme, .copy, .go, .order button")) e.hidden = false;
  const theme = $(".theme select");
  theme.value = root.dataset.theme;
  theme.onchange = () => { setTheme(theme.value); kept("theme", theme.value); };
  const pick = (v) => { for (const r of $$(`.tabs [value="${v}"]`)) r.checked = true; };
  pick(kept("language"));
  for (const r of $$('[name^="language-"]')) r.onchange = () => { pick(r.value); kept("language", r.value); };
  const fold = (shown) => { for (const box of $$(".fold input")) box.checked = shown; };
  if (kept("values") === "off") fold(false);
  for (const box of $$(".fold input")) box.onchange = () => { fold(box.checked); kept("values", box.checked ? "on" : "off"); };
  for (const b of $$(".copy")) b.onclick = () => {
    const pre = $$("pre", b.closest(".code")).find((p) => p.offsetParent), tell = (t) => { b.textContent = t; };
    navigator.clipboard.writeText($$(".c", pre).map((c) => c.textContent).join(""))
      .then(() => tell("Copied"), () => { tell("Selected"); getSelection().selectAllChildren(pre); });
    setTimeout(tell, 1500, "Copy");
  };
  for (const q of $$(".q")) q.onsubmit = (e) => { e.preventDefault(); grade(q); };
  for (const b of $$(".order button")) {
    b.onclick = () => move(b, b.nextElementSibling ? -1 : 1);
    b.onkeydown = (e) => { const by = { ArrowUp: -1, ArrowDown: 1 }[e.key]; if (by) { e.preventDefault(); move(b, by); } };
  }
  // A formula that must scroll can be scrolled by keyboard; how wide it is changes with the window, and when its fonts come.
  const wide = new ResizeObserver((seen) => {
    for (const { target: t } of seen) {
      const f = t.closest(".katex-display");
      f.scrollWidth > f.clientWidth ? f.tabIndex = 0 : f.removeAttribute("tabindex");
    }
  });
  for (const f of $$(".katex-display")) for (const e of [f, ...$$(".base", f)]) wide.observe(e);
  cards();
  contents();
  search();
  marks();
  addEventListener("progress", marks);
  addEventListener("storage", marks);
  // The section being read begins above the line at two fifths of the window; crossing that line calls.
  const heads = $$("main h2[id]"), spy = new IntersectionObserver(() => {
    const at = heads.findLast((h) => h.getBoundingClientRect().top <= innerHeight * .4)?.id;
    for (const a of $$(".sections a")) a.hash === `#${at}` ? a.setAttribute("aria-current", "location") : a.removeAttribute("aria-current");
  }, { rootMargin: "1000000px 0px -60%" });
  for (const h of heads) spy.observe(h);
  const page = $("[data-salt]")?.dataset.salt, end = $(".turn");
  if (page && end) new IntersectionObserver((seen) => seen.some((s) => s.isIntersecting) && answered(page)).observe(end);
});
