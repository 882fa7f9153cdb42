// How long the browser's main thread is busy at a stretch while a page is loaded, scrolled and filtered.
// node benchmarks/longpage.mjs ADDRESS PAGE: what `onrecord serve` prints, and a page's id. Needs playwright-core
// (npm install playwright-core) and a Chromium, by CHROMIUM or /usr/bin/chromium. Processor time of the longest tasks, in ms.
import { chromium } from "playwright-core";

const [address, id] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const context = await browser.newContext({ viewport: { width: 1400, height: 1000 } });
const page = await context.newPage();
await page.addInitScript(() => {
  window.largest = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.largest = entry.startTime; }))
    .observe({ type: "largest-contentful-paint", buffered: true });
});
await page.goto(address);

async function step(name, deed) {
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline"] });
  await deed();
  await page.waitForTimeout(1500);
  const events = JSON.parse((await browser.stopTracing()).toString()).traceEvents;
  const threads = new Set(events.filter((e) => e.name === "thread_name" && e.args.name === "CrRendererMain")
    .map((e) => `${e.pid}/${e.tid}`));
  const times = events.filter((e) => e.name.endsWith("RunTask") && threads.has(`${e.pid}/${e.tid}`) && e.tdur)
    .map((e) => Math.round(e.tdur / 1000)).sort((a, b) => b - a);
  console.log(name.padEnd(12), times[0] ?? 0);
}

const press = (...keys) => async () => { for (const key of keys) await page.keyboard.press(key); };
const filter = () => page.locator("fieldset input[data-filter]").first().evaluate((box) => box.click());
await step("load", () => page.goto(new URL(`/page/${id}`, address).href, { waitUntil: "load" }));
console.log("elements".padEnd(12), await page.evaluate(() => document.querySelectorAll("*").length));
console.log("largest at".padEnd(12), Math.round(await page.evaluate(() => window.largest)), "ms by the clock");
await step("scroll", async () => {
  await page.mouse.move(500, 500);
  for (let i = 0; i < 30; i++) {
    await page.mouse.wheel(0, 3000);
    await page.waitForTimeout(40);
  }
});
await step("to the end", () => page.evaluate(() => scrollTo(0, document.body.scrollHeight)));
await step("to a third", () => page.evaluate(() => scrollTo(0, document.body.scrollHeight / 3)));
await step("next", press("j", "j", "k"));
await step("one speaker", press("o"));
await step("all", press("a"));
await step("filter", filter);
await step("and back", filter);
await step("theme", press("t"));
await browser.close();
