// Fields for the blanks of a script. They are in no form, are kept nowhere and sent to nobody. A link to a script opens it.
"use strict";
for (const script of document.querySelectorAll("details.script[data-blanks]")) {
  const blanks = [...script.querySelectorAll(".blank[data-slot]")];
  const labels = new Map();
  for (const blank of blanks) {
    blank.dataset.label = blank.textContent;
    if (!labels.has(blank.dataset.slot)) labels.set(blank.dataset.slot, blank.textContent);
  }
  if (!labels.size) continue;
  const fields = document.createElement("div");
  fields.className = "blank-fields";
  const note = document.createElement("p");
  note.textContent = script.dataset.blanks;
  fields.append(note);
  for (const [slot, words] of labels) {
    const label = document.createElement("label"), input = document.createElement("input");
    input.autocomplete = "off";
    input.maxLength = 200;
    input.addEventListener("input", () => {
      for (const blank of blanks.filter((one) => one.dataset.slot === slot)) {
        blank.textContent = input.value.trim() || blank.dataset.label;
        blank.classList.toggle("filled", Boolean(input.value.trim()));
      }
    });
    label.append(words, " ", input);
    fields.append(label);
  }
  script.querySelector("summary").after(fields);
}

const unfold = () => {
  const aim = location.hash && document.getElementById(location.hash.slice(1));
  const folds = [];
  for (let fold = aim && aim.closest("details"); fold; fold = fold.parentElement.closest("details")) {
    if (!fold.open) folds.push(fold);
  }
  for (const fold of folds) fold.open = true;
  if (folds.length) aim.scrollIntoView();
};
addEventListener("hashchange", unfold);
unfold();
