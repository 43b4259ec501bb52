// The quick way out. Without this script the link leads to the front page, and the history keeps every step.
"use strict";
for (const link of document.querySelectorAll("[data-leave]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    document.body.hidden = true;
    location.replace(link.href);
  });
}
// Each answer takes the place of the question: one step back is out of the guide.
for (const form of document.querySelectorAll("form.question")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    location.replace(`${form.action}?${new URLSearchParams(new FormData(form))}`);
  });
}
