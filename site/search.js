// The search over all pages. Fetched at its first opening, after search-index.js, which knows the places and the words.
const ideograph = "\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
const runs = new RegExp(`[${ideograph}]+|(?:(?![${ideograph}])[\\p{Alphabetic}\\p{N}_])+`, "gu"), ideographs = new RegExp(`[${ideograph}]`, "u");
const cut = (text) => (text.toLowerCase().match(runs) ?? []).flatMap((run) => {
  const all = [...run];
  return ideographs.test(run) && all.length > 1 ? all.slice(1).map((c, i) => all[i] + c) : run;
});
const allWords = Object.keys(courseIndex.words);

// The places of a word, and of the words that begin with it; a whole word weighs twice.
function placesOf(word) {
  const found = new Map(), alone = ideographs.test(word) && [...word].length === 1;
  for (const known of allWords) if (alone ? known.includes(word) : ideographs.test(word) ? known === word : known.startsWith(word))
    for (const entry of courseIndex.words[known].split(" ")) {
      const [place, weight = 1] = entry.split(".").map(Number);
      found.set(place, Math.max(found.get(place) ?? 0, weight * (known === word ? 2 : 1)));
    }
  return found;
}

// The places that have all the words, the weightiest first.
function find(text) {
  const all = cut(text).map(placesOf);
  if (!all.length) return [];
  return [...all[0].keys()].filter((place) => all.every((found) => found.has(place)))
    .map((place) => [place, all.reduce((sum, found) => sum + found.get(place), 0)])
    .sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 10).map(([place]) => courseIndex.places[place]);
}

function fillSearch() {
  const box = $("dialog"), text = $("input", box).value, found = find(text);
  $(".none", box).textContent = cut(text).length && !found.length ? `Nothing found for “${text}”. The lessons:` : "";
  const shown = found.length ? found : courseIndex.places.filter((place) => place[2] === "lesson");
  $("ul", box).replaceChildren(...shown.map((place) => {
    const li = document.createElement("li");
    li.innerHTML = "<a><span></span> <small></small></a>";
    [, $("span", li).textContent, $("small", li).textContent] = place;
    li.firstChild.href = root.dataset.root + place[0];
    return li;
  }));
}
$("dialog input").oninput = fillSearch;
$("dialog ul").onclick = (e) => e.target.closest("a") && $("dialog").close();
$("dialog").onkeydown = (e) => {
  const links = $$("dialog a"), i = links.indexOf(document.activeElement), to = { ArrowDown: i + 1, ArrowUp: i - 1 }[e.key];
  if (e.key === "Enter" && i < 0) links[0]?.click();
  if (to !== undefined) { e.preventDefault(); (links[to] ?? $("dialog input")).focus(); }
};
