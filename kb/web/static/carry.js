// Print and share buttons; without this script they stay hidden and the page is complete.
"use strict";
const bring = async (section) => {
  // The words of a plan have an address of their own; on paper they follow the plan.
  try {
    const answer = await fetch(section.dataset.bring);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const words = page.querySelector(".words");
    if (words && section.dataset.bring) {
      section.append(words);
      section.removeAttribute("data-bring");
    }
  } catch {
    // No network: the plan is printed without them.
  }
};
for (const button of document.querySelectorAll("[data-carry]")) {
  const share = button.dataset.carry === "share";
  const copy = navigator.clipboard && navigator.clipboard.writeText;
  if (share && !navigator.share && !copy) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    if (!share) {
      await Promise.all([...document.querySelectorAll("[data-bring]")].map(bring));
      return window.print();
    }
    const address = button.dataset.address || location.href;
    try {
      if (navigator.share) await navigator.share({ title: document.title, url: address });
      else {
        await navigator.clipboard.writeText(address);
        button.textContent = button.dataset.done;
      }
    } catch {
      // The reader closed the sheet, or the phone refused: nothing to say.
    }
  });
}
