// The course page: what the reader has done so far, from the browser's own store.
const pageName = (row) => [...row.children].slice(0, 2).map((part) => part.textContent).join(" ");
const share = (rows, all) => {
  const pages = rows.filter((row) => all[row.dataset.page]?.state === "done").length;
  const points = rows.reduce((sum, row) => sum + Math.min(all[row.dataset.page]?.points ?? 0, +row.dataset.points), 0);
  const most = rows.reduce((sum, row) => sum + +row.dataset.points, 0);
  return `${pages} of ${rows.length} page${rows.length === 1 ? "" : "s"}` + (most ? `, ${points} of ${most} points` : "");
};

function showProgress() {
  const all = progress(), rows = $$(".lesson .row");
  for (const lesson of $$(".lesson")) {
    const own = $$(".row", lesson), box = $(".progress", lesson);
    $$(".steps i", box).forEach((cell, i) => { cell.className = { done: "d", started: "h" }[all[own[i].dataset.page]?.state] ?? ""; });
    $("span", box).textContent = share(own, all);
    box.hidden = false;
  }
  $(".kept").hidden = false;
  $(".total").textContent = `${share(rows, all)}.`;
  // Where the reader was last, or the first page after it that is not done.
  const last = rows.findIndex((row) => row.dataset.page === Object.keys(all).at(-1)), open = (row) => all[row.dataset.page]?.state !== "done";
  const begun = rows.some((row) => all[row.dataset.page]), next = rows.slice(Math.max(last, 0)).find(open) ?? rows.find(open);
  $(".go-on")?.remove();
  const start = $(".start .button");
  start?.classList.toggle("primary", !begun || !next);
  if (begun && next) start?.insertAdjacentElement("beforebegin", Object.assign(document.createElement("a"), { className: "go-on button primary", href: next.href, textContent: `Go on with ${pageName(next)}` }));
}

const told = (text) => { $(".kept .told").textContent = text; };
$(".export").onclick = () => {
  const file = new Blob([JSON.stringify({ course: root.dataset.course, progress: progress() }, null, 2)], { type: "application/json" });
  Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: "progress.json" }).click();
  told("Exported to progress.json.");
};
$(".import").onclick = () => {
  const input = Object.assign(document.createElement("input"), { type: "file", accept: ".json" });
  input.onchange = async () => {
    try {
      const given = JSON.parse(await input.files[0].text());
      if (given.course !== root.dataset.course) throw 0;
      keep(given.progress);
      told("Imported.");
    } catch { told("This file holds no progress of this course."); }
  };
  input.click();
};
$(".clear").onclick = () => {
  if (!confirm("Forget all answers and progress of this course?")) return;
  keep({});
  told("Cleared.");
};
addEventListener("progress", showProgress);
addEventListener("storage", showProgress);
showProgress();
