/* Asks Lighthouse what it thinks of the site on a phone, and prints a table in Markdown.
 *
 * node benchmarks/lighthouse/run.mjs [--runs 3] [_build/html/en [page.html ...]]
 *
 * Without pages, those are the index, everybody's profile and the publications. They come from a local server that
 * compresses, as hosts do. A number is the median of all runs. If a score is below its target, what cost it is told,
 * and the exit status is 1. CHROME_PATH names a Chromium that is not found by itself.
 */

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { cpus } from "node:os";
import { extname, join, normalize } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const TARGETS = { performance: 97, accessibility: 100, "best-practices": 100, seo: 100 };
const TIMES = {
  "first-contentful-paint": "first paint",
  "largest-contentful-paint": "largest paint",
  "total-blocking-time": "blocked",
};

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webp": "image/webp",
  ".xml": "application/xml",
};
const COMPRESSED = /^text|xml|json/;

const { values, positionals } = parseArgs({
  options: { runs: { type: "string", default: "3" } },
  allowPositionals: true,
});
const [root = "_build/html/en", ...pages] = positionals;

function serve() {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    let file = join(root, normalize(path));
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    if (!existsSync(file)) {
      response.writeHead(404).end();
    } else if (COMPRESSED.test(type)) {
      response.writeHead(200, { "content-type": type, "content-encoding": "gzip", "cache-control": "max-age=3600" });
      response.end(gzipSync(readFileSync(file)));
    } else {
      response.writeHead(200, { "content-type": type, "cache-control": "max-age=3600" });
      response.end(readFileSync(file));
    }
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

function pagesOf(folder) {
  const people = join(folder, "people");
  const profiles = readdirSync(people).filter((name) => existsSync(join(people, name, "index.html")));
  return ["index.html", ...profiles.sort().map((name) => `people/${name}/index.html`), "publications.html"];
}

function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}

async function measure(address, port) {
  const reports = [];
  for (let run = 0; run < Number(values.runs); run += 1) {
    const { lhr } = await lighthouse(address, { port, logLevel: "error", output: "json" });
    if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
    reports.push(lhr);
  }
  const of = (value) => median(reports.map(value));
  const scores = Object.keys(TARGETS).map((name) => Math.round(100 * of((report) => report.categories[name].score)));
  const times = Object.keys(TIMES).map((name) => of((report) => report.audits[name].numericValue));
  const weight = of((report) => report.audits["total-byte-weight"].numericValue);
  return { scores, times, weight, report: reports.at(-1) };
}

function row({ scores, times: [first, largest, blocked], weight }, page) {
  const seconds = [first, largest].map((time) => `${(time / 1000).toFixed(1)} s`);
  return `| ${[page, ...scores, ...seconds, `${Math.round(blocked)} ms`, `${Math.round(weight / 1000)} kB`].join(" | ")} |`;
}

/* The scores below their targets, and what took points away. */
function faults({ scores, report }) {
  return Object.entries(TARGETS).flatMap(([name, target], at) => {
    if (scores[at] >= target) return [];
    const audits = report.categories[name].auditRefs
      .filter(({ id, weight }) => weight && (report.audits[id].score ?? 1) < 1)
      .map(({ id }) => `${report.audits[id].title} ${report.audits[id].displayValue ?? ""}`.trim());
    return `${name} is ${scores[at]}, not ${target}: ${audits.join("; ")}`;
  });
}

const server = await serve();
const chrome = await launch({
  chromeFlags: ["--headless", "--disable-quic", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
});
const missed = [];
try {
  const head = ["page", ...Object.keys(TARGETS).map((name) => name.replace("-", " ")), ...Object.values(TIMES), "weight"];
  console.log(`| ${head.join(" | ")} |\n|---|${"---:|".repeat(head.length - 1)}`);
  let version = "";
  for (const page of pages.length ? pages : pagesOf(root)) {
    const measured = await measure(`http://127.0.0.1:${server.address().port}/${page}`, chrome.port);
    console.log(row(measured, page));
    missed.push(...faults(measured).map((fault) => `${page}: ${fault}`));
    const { lighthouseVersion, environment } = measured.report;
    version = `Lighthouse ${lighthouseVersion}, ${/Chrome\/(\d+)/.exec(environment.hostUserAgent)[0]}`;
  }
  console.log(`\n${version}, ${cpus().length} cores, median of ${values.runs} runs.`);
} finally {
  await chrome.kill();
  server.close();
}
missed.forEach((fault) => console.error(fault));
process.exitCode = missed.length ? 1 : 0;
