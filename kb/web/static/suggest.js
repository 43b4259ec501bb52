// Suggestions under the search box: the ARIA combobox with a list. Without this script the box is a plain search.
"use strict";
for (const form of document.querySelectorAll("form[data-suggest]")) {
  const box = form.querySelector("input[type=search]");
  const list = Object.assign(document.createElement("ul"), { id: `${box.id}-list`, className: "suggestions", hidden: true });
  const said = Object.assign(document.createElement("p"), { className: "said" });
  let found = [], at = -1, asking = null, waiting = 0;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.dataset.name);
  said.setAttribute("role", "status");
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", list.id]])
    box.setAttribute(name, value);
  form.querySelector(".search-row").append(list);
  form.append(said);

  const close = () => {
    list.hidden = true;
    at = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };
  const mark = (place) => {
    at = place;
    [...list.children].forEach((option, number) => option.setAttribute("aria-selected", String(number === at)));
    if (at < 0) return box.removeAttribute("aria-activedescendant");
    box.setAttribute("aria-activedescendant", list.children[at].id);
    list.children[at].scrollIntoView({ block: "nearest" });
  };
  const show = (suggestions) => {
    found = suggestions;
    list.replaceChildren(...found.map((suggestion, number) => {
      const option = Object.assign(document.createElement("li"), { id: `${list.id}-${number}`, textContent: suggestion.text });
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.addEventListener("pointerdown", (event) => { event.preventDefault(); location.assign(suggestion.url); });
      return option;
    }));
    if (!found.length) { said.textContent = ""; return close(); }
    list.hidden = false;
    at = -1;
    box.setAttribute("aria-expanded", "true");
    said.textContent = form.dataset.found.replace("{n}", found.length);
  };
  const ask = async () => {
    const typed = box.value.trim();
    asking?.abort();
    if (typed.length < 2) return show([]);
    asking = new AbortController();
    try {
      const answer = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(typed)}`, {
        headers: { Accept: "application/json" }, signal: asking.signal,
      });
      if (answer.ok && document.activeElement === box) show(await answer.json());
    } catch {
      // No network, or the reader typed on: the search itself still works.
    }
  };
  box.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(ask, 120); });
  box.addEventListener("blur", close);
  box.addEventListener("keydown", (event) => {
    const open = !list.hidden;
    if (event.key === "Escape" && open) { event.preventDefault(); close(); }
    else if (event.key === "Enter" && open && at >= 0) { event.preventDefault(); location.assign(found[at].url); }
    else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && found.length && !event.altKey) {
      event.preventDefault();
      if (!open) show(found);
      const step = event.key === "ArrowDown" ? 1 : -1;
      mark(at < 0 && step < 0 ? found.length - 1 : at + step >= found.length ? -1 : at + step < -1 ? found.length - 1 : at + step);
    }
  });
}
