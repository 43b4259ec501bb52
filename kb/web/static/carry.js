// Print and share buttons; without this script they stay hidden and the page is complete.
"use strict";
for (const button of document.querySelectorAll("[data-carry]")) {
  const share = button.dataset.carry === "share";
  const copy = navigator.clipboard && navigator.clipboard.writeText;
  if (share && !navigator.share && !copy) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    if (!share) return window.print();
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
