// When the largest part of each view is painted, as Chromium's PerformanceObserver tells it, and what the view weighs as it travels.
// node benchmarks/paint.mjs ADDRESS [ROUNDS]: what `onrecord serve` prints. Needs playwright-core (npm install playwright-core) and a
// Chromium, by CHROMIUM or /usr/bin/chromium. Each round has a browser that has kept nothing. Milliseconds by the clock; KiB packed.
import { chromium } from "playwright-core";

const [address, rounds] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});

async function look(path) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 1000 } });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForURL("**/search");
  await page.addInitScript(() => {
    window.largest = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.largest = entry.startTime; }))
      .observe({ type: "largest-contentful-paint", buffered: true });
  });
  await page.goto(new URL(path, address).href, { waitUntil: "load" });
  await page.waitForTimeout(500);
  const found = await page.evaluate(() => ({
    largest: window.largest,
    bytes: [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
      .reduce((sum, each) => sum + each.encodedBodySize, 0),
    links: Object.fromEntries(["/page/", "/statement/", "/trace?", "/person/"].map((start) =>
      [start, document.querySelector(`a[href^="${start}"]`)?.getAttribute("href")])),
  }));
  await context.close();
  return found;
}

const start = await look("/search?group=none&sort=doubt");
const people = await look("/people");
const views = ["/search", "/search?q=the&by=a", start.links["/page/"], start.links["/statement/"], start.links["/trace?"], "/people",
  people.links["/person/"], "/disputes", "/positions", "/review", "/verify", "/add", "/replies"].filter((path) => path);
for (const path of views) {
  const times = [];
  let bytes = 0;
  for (let i = 0; i < Number(rounds ?? 5); i++) {
    const seen = await look(path);
    times.push(Math.round(seen.largest));
    bytes = Math.max(bytes, seen.bytes);
  }
  times.sort((a, b) => a - b);
  console.log(path.slice(0, 40).padEnd(42), `${times[times.length >> 1]} ms`.padStart(8),
    `at most ${times[times.length - 1]}`.padStart(14), `${Math.round(bytes / 1024)} KiB`.padStart(9));
}
await browser.close();
