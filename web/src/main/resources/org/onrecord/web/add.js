"use strict";
// How far something is that is being added: told by the server as long as it changes.
page.start(() => {
  const work = document.querySelector("#work[data-events]");
  if (!work) return;
  const events = new EventSource(work.dataset.events);
  events.addEventListener("message", (event) => {
    const report = JSON.parse(event.data);
    work.querySelector("progress").value = report.percent;
    for (const figure of ["added", "statements", "present", "failed"]) {
      work.querySelector(`[data-of=${figure}]`).textContent = report[figure];
    }
    if (report.state === "done" || report.state === "failed") {
      events.close();
      location.reload();
    }
  });
});
