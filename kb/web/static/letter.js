// The letter fills while one types. What is typed lives in this tab only, until it is closed or cleared.
"use strict";
const form = document.querySelector("form[data-letter]");
const KEY = `jol-letter-${form.dataset.letter}`;
const fields = [...form.querySelectorAll("input[maxlength], textarea")];
const blanks = [...document.querySelectorAll(".blank[data-slot]")];
for (const blank of blanks) blank.dataset.label = blank.textContent;

const show = () => {
  const language = new FormData(form).get("in");
  for (const paper of document.querySelectorAll("[data-in]")) paper.hidden = paper.dataset.in !== language;
  for (const blank of blanks) {
    const words = fields.find((field) => field.name === blank.dataset.slot)?.value.trim();
    blank.textContent = words || blank.dataset.label;
    blank.classList.toggle("filled", Boolean(words));
  }
};
const keep = () => {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(Object.fromEntries(fields.map((field) => [field.name, field.value]))));
  } catch { /* the browser refuses to keep things: fine */ }
};
try {
  const kept = JSON.parse(sessionStorage.getItem(KEY)) || {};
  for (const field of fields) field.value = kept[field.name] || field.value;
} catch { /* nothing was kept */ }
form.addEventListener("input", () => { show(); keep(); });
const forget = form.querySelector("[data-forget]");
forget.hidden = false;
forget.addEventListener("click", () => {
  for (const field of fields) field.value = "";
  try { sessionStorage.removeItem(KEY); } catch { /* nothing was kept */ }
  show();
});
show();
