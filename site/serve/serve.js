// What a page can do only while `workbook serve` shows it: reload, tell mistakes, edit and check exercises.
(() => {
  const base = document.documentElement.dataset.root ?? "", here = decodeURIComponent(location.pathname).split("/").slice(2).join("/") || "index.html";
  const make = (tag, props = {}, ...inside) => { const e = Object.assign(document.createElement(tag), props); e.append(...inside); return e; };
  const stored = (k, v) => v === undefined ? sessionStorage.getItem(`${here} ${k}`) : v === null ? sessionStorage.removeItem(`${here} ${k}`) : sessionStorage.setItem(`${here} ${k}`, v);
  const ask = async (path, body) => {
    const answer = await fetch(base + path, body === undefined ? {} : { method: "POST", body: JSON.stringify(body) });
    if (answer.ok || answer.status === 409) return [answer.status, await answer.json()];
    throw new Error((await answer.text()).trim());
  };

  // The place on the page: the element at the top of the window, and how far it is from it.
  const landmarks = () => [...document.querySelectorAll("main :is(h2, h3, .code, .q, section)[id]")];
  const keepPlace = () => {
    const mark = landmarks().findLast((e) => e.getBoundingClientRect().top <= 1);
    history.scrollRestoration = "manual";
    stored("place", JSON.stringify([mark?.id, mark?.getBoundingClientRect().top ?? 0, scrollY]));
  };
  const findPlace = () => {
    const [id, top, y] = JSON.parse(stored("place") ?? "[]"), mark = id && document.getElementById(id);
    stored("place", null);
    const go = () => y === undefined || scrollTo({ top: mark ? scrollY + mark.getBoundingClientRect().top - top : y, behavior: "instant" });
    go();
    addEventListener("load", go);
    addEventListener("pagehide", () => { if (!stored("place")) history.scrollRestoration = "auto"; });
  };

  // Mistakes: a list at the top, and each at its place.
  const panel = make("section", { className: "mistakes ui", hidden: true });
  panel.setAttribute("aria-label", "Mistakes");
  panel.setAttribute("role", "status");
  const tell = (problems) => {
    for (const old of document.querySelectorAll(".mistake")) old.remove();
    panel.hidden = !problems.length;
    if (panel.hidden) return;
    const word = problems.length === 1 ? "1 mistake" : `${problems.length} mistakes`;
    // One that has no place on a page is told whole here; a link leads to any other.
    const rows = problems.map((p) => {
      const place = p.page === here && p.anchor && document.getElementById(p.anchor);
      if (place) place.after(make("pre", { className: "mistake" }, p.words));
      if (p.page === here && !place) return make("li", {}, make("pre", { className: "mistake" }, p.words));
      const first = p.words.split("\n")[0], at = p.page && (place ? "" : base + p.page) + (p.anchor ? `#${p.anchor}` : "");
      return make("li", {}, at ? make("a", { href: at }, first) : first);
    });
    panel.replaceChildren(make("b", {}, `${word} in the course.`), make("ul", {}, ...rows));
  };

  // An editor for one exercise; the file on the disk and the editor never overwrite each other in silence.
  const editors = [];
  class Editor {
    constructor(section) {
      this.id = section.dataset.exercise;
      const starter = section.querySelector(".code");
      this.area = make("textarea", { spellcheck: false, autocapitalize: "off", autocomplete: "off" });
      this.area.setAttribute("aria-label", `Your code for ${section.querySelector("h3").textContent}`);
      this.file = make("span", { className: "soft" });
      this.state = make("span", { className: "soft" });
      this.state.setAttribute("role", "status");
      this.clash = make("div", { className: "clash ui", hidden: true },
        make("p", { className: "kind" }, "Careful"),
        make("p", {}, "The file changed on the disk while you were editing here. Nothing was overwritten."),
        make("div", { className: "keys" },
          make("button", { type: "button", className: "button", onclick: () => this.take(this.there) }, "Take the file’s text"),
          make("button", { type: "button", className: "button", onclick: () => { this.base = this.there.version; this.clash.hidden = true; this.save(); } }, "Keep mine")));
      this.verdict = make("pre", { className: "verdict", hidden: true, tabIndex: 0 });
      this.verdict.setAttribute("role", "status");
      this.buttons = ["check", "run"].map((verb) =>
        make("button", { type: "button", className: `button do-${verb}${verb === "check" ? " primary" : ""}`, onclick: () => this.send(verb) }, verb === "run" ? "Run" : "Check"));
      this.box = make("div", { className: "desk" }, make("div", { className: "keys ui" }, this.file, this.state), this.area,
        this.clash, make("div", { className: "keys ui" }, ...this.buttons, make("span", { className: "soft" }, "Ctrl+Enter checks, Ctrl+S saves; Esc, then Tab leaves the editor.")), this.verdict);
      starter.replaceWith(this.box);
      this.box.nextElementSibling.firstChild.textContent = "In the terminal:";
      this.view = this.open();
      ask(`draft/${this.id}`).then(([, draft]) => this.begin(draft)).catch((e) => this.say("", e.message));
    }
    // CodeMirror where the system has one; otherwise the text field itself.
    open() {
      const keys = { "Ctrl-Enter": () => this.send("check"), "Cmd-Enter": () => this.send("check"), "Ctrl-S": () => this.save(), "Cmd-S": () => this.save() };
      if (window.CodeMirror) {
        const label = this.area.getAttribute("aria-label");
        const mirror = CodeMirror.fromTextArea(this.area, {
          mode: "swift", lineNumbers: true, lineWrapping: true, indentUnit: 4, viewportMargin: Infinity, screenReaderLabel: label,
          extraKeys: { ...keys, Tab: (m) => this.leaving ? CodeMirror.Pass : m.replaceSelection("    "), Esc: () => { this.leaving = true; } },
        });
        mirror.getInputField().setAttribute("aria-label", label);
        mirror.on("change", () => this.changed());
        return { get: () => mirror.getValue(), set: (t) => { if (t !== mirror.getValue()) mirror.setValue(t); } };
      }
      this.area.addEventListener("input", () => this.changed());
      this.area.addEventListener("keydown", (e) => {
        const key = `${e.metaKey ? "Cmd" : e.ctrlKey ? "Ctrl" : ""}-${e.key.length === 1 ? e.key.toUpperCase() : e.key}`;
        if (keys[key]) { e.preventDefault(); keys[key](); }
        else if (e.key === "Escape") this.leaving = true;
        else if (e.key === "Tab" && !this.leaving && !e.shiftKey) { e.preventDefault(); this.area.setRangeText("    ", this.area.selectionStart, this.area.selectionEnd, "end"); this.changed(); }
        else if (e.key !== "Tab") this.leaving = false;
      });
      return { get: () => this.area.value, set: (t) => { this.area.value = t; this.fit(); } };
    }
    fit() { this.area.rows = Math.max(6, this.area.value.split("\n").length + 1); }
    begin(draft) {
      this.file.textContent = draft.path;
      const mine = JSON.parse(stored(`edit ${this.id}`) ?? "null");
      this.take(draft);
      if (mine && mine.text !== draft.text) {
        this.view.set(mine.text);
        this.base = mine.base;
        this.changed();
        if (mine.base !== draft.version) this.conflict(draft);
      }
    }
    take(draft) {
      this.base = draft.version;
      this.kept = draft.text;
      this.leaving = false;
      this.view.set(draft.text);
      this.clash.hidden = true;
      this.changed();
    }
    get isClean() { return this.view.get() === this.kept; }
    changed() {
      if (!window.CodeMirror) this.fit();
      stored(`edit ${this.id}`, this.isClean ? null : JSON.stringify({ text: this.view.get(), base: this.base }));
      this.state.textContent = this.isClean ? (this.base ? "saved" : "not started") : "not saved yet";
    }
    conflict(draft) { this.there = draft; this.clash.hidden = false; this.state.textContent = "not saved"; }
    async save() {
      const text = this.view.get();
      const [status, draft] = await ask(`draft/${this.id}`, { text, base: this.base });
      if (status === 409) { this.conflict(draft); return false; }
      this.base = draft.version;
      this.kept = text;
      this.clash.hidden = true;
      this.changed();
      return true;
    }
    // A button that waits keeps the focus, which a disabled one would lose.
    wait(isWaiting) { for (const b of this.buttons) b.setAttribute("aria-disabled", this.isWaiting = isWaiting); }
    async send(verb) {
      if (this.isWaiting) return;
      this.wait(true);
      try {
        if (await this.save()) {
          this.state.textContent = verb === "run" ? "running…" : "checking…";
          this.show((await ask(`${verb}/${this.id}`, {}))[1]);
        }
      } catch (error) { this.show([{ text: error.message, style: "bad" }]); }
      this.wait(false);
      if (this.clash.hidden) this.changed();
    }
    show(parts) {
      this.verdict.hidden = false;
      this.verdict.replaceChildren(...parts.map((p) => make("span", { className: `is-${p.style}` }, p.text)));
    }
    say(_, words) { this.show([{ text: words, style: "bad" }]); }
    // The file changed on the disk: an editor without edits follows it, one with edits asks.
    async follow(version) {
      if (this.base === undefined || version === this.base || !this.clash.hidden && this.there?.version === version) return;
      const [, draft] = await ask(`draft/${this.id}`);
      if (draft.version === this.base) return;
      if (this.isClean) this.take(draft); else if (draft.text === this.view.get()) this.take(draft); else this.conflict(draft);
    }
  }

  async function listen() {
    const shown = document.querySelector("meta[name=workbook-version]").content, page = encodeURIComponent(here);
    for (let after = -1; ;) {
      let news, version;
      try { [, { news, version }] = await ask(`news?after=${after}&page=${page}`); } catch {
        panel.hidden = false;
        panel.replaceChildren("workbook serve has ended: this page no longer follows the files.");
        return;
      }
      if (version !== shown) { keepPlace(); return location.reload(); }
      if (news.version !== after) tell(news.problems);
      for (const editor of editors) if (news.drafts[editor.id] !== undefined) editor.follow(news.drafts[editor.id]);
      after = news.version;
    }
  }
  document.addEventListener("DOMContentLoaded", () => {
    document.querySelector("main").prepend(panel);
    for (const section of document.querySelectorAll(".exercise[data-exercise]")) editors.push(new Editor(section));
    findPlace();
    listen();
  });
})();
