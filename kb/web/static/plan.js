// A small plan kept on this phone: services, ticks. Without this script every link still works.
"use strict";
const KEY = "jol-plan";
const read = () => {
  try { return { s: [], ticks: [], ...JSON.parse(localStorage.getItem(KEY)) }; } catch { return { s: [], ticks: [] }; }
};
const keep = (plan) => {
  try { localStorage.setItem(KEY, JSON.stringify(plan)); } catch { /* the phone refuses to keep things: fine */ }
};
const one = (list) => [...new Set(list)].filter((id) => /^[a-z0-9-]+(:[a-z0-9-]+)?$/.test(id)).slice(0, 60);
const address = (base, s) => `${base.split("?")[0]}?s=${s.join(",")}`;

for (const link of document.querySelectorAll("a[data-add]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const plan = read(), [service] = link.dataset.add.split(":");
    plan.s = one([...plan.s.filter((id) => id !== service), link.dataset.add]);
    keep(plan);
    location.href = address(link.href, plan.s);
  });
}

const shown = document.querySelector("[data-plan]");
if (shown) keep({ ...read(), s: one(shown.dataset.plan.split(",")) });

for (const box of document.querySelectorAll("input[data-tick]")) {
  const id = box.dataset.tick;
  if (read().ticks.includes(id)) box.checked = true;
  box.addEventListener("change", () => {
    const plan = read();
    plan.ticks = one(box.checked ? [...plan.ticks, id] : plan.ticks.filter((other) => other !== id));
    keep(plan);
  });
}

const kept = document.querySelector(".kept-plan");
if (kept && read().s.length) {
  const link = kept.querySelector("a");
  link.href = address(link.href, read().s);
  kept.hidden = false;
}

for (const button of document.querySelectorAll("button[data-forget-plan]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    try { localStorage.removeItem(KEY); } catch { /* nothing was kept then */ }
    location.href = location.pathname;
  });
}
