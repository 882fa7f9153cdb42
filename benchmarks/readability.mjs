// Reads every .html page of a folder with jsdom and Readability.js, round after round, and prints the
// processor time of the median round in milliseconds: readability.mjs FOLDER ROUNDS
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { JSDOM, VirtualConsole } from "jsdom";

const [folder, rounds] = process.argv.slice(2);
const pages = readdirSync(folder, { recursive: true })
  .filter((name) => /\.html(\.gz)?$/.test(name))
  .sort()
  .map((name) => {
    const bytes = readFileSync(join(folder, name));
    return name.endsWith(".gz") ? gunzipSync(bytes) : bytes;
  });
const silent = new VirtualConsole();
let failed = 0;

function round() {
  const before = process.cpuUsage();
  failed = 0;
  for (const page of pages) {
    try {
      const dom = new JSDOM(page, { virtualConsole: silent });
      new Readability(dom.window.document).parse();
      dom.window.close();
    } catch {
      failed++;
    }
  }
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1000;
}

round();
const times = Array.from({ length: Number(rounds) }, round).sort((a, b) => a - b);
console.log(`Readability.js: ${pages.length} pages, ${Math.round(times[times.length >> 1])} ms, ${failed} not read`);
