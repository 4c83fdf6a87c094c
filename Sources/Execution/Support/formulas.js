// Renders the formulas on standard input, a JSON list of { tex, isDisplay }, with KaTeX: one process for a whole course.
const fs = require("fs");
const path = require("path");

let katex;
try {
  katex = require("katex");
} catch {
  process.exit(9);
}
const folder = path.dirname(require.resolve("katex"));
const fonts = path.join(folder, "fonts");
const styles = fs.readFileSync(path.join(folder, "katex.min.css"), "utf8")
  .replace(/,url\([^)]*\) format\(["'](woff|truetype)["']\)/g, "");
const options = { output: "htmlAndMathml", strict: "ignore", trust: false, maxExpand: 1000, maxSize: 50 };
const render = ({ tex, isDisplay }) => {
  try {
    return { markup: katex.renderToString(tex, { ...options, displayMode: isDisplay }) };
  } catch (error) {
    return { error: String(error.message ?? error).replace(/^KaTeX parse error: /, "") };
  }
};
const formulas = JSON.parse(fs.readFileSync(0, "utf8"));
const answer = JSON.stringify({ version: katex.version, styles, fonts, results: formulas.map(render) });
fs.writeSync(1, Buffer.from(answer));
