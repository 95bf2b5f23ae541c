/* sphinx-people: buttons that copy BibTeX. Without it there are none; what they say stands in the page. */
(() => {
  "use strict";

  const PAUSE = 2000; // milliseconds until a button says again what it does

  /* Browsers lend the clipboard to pages that came safely; elsewhere the text is selected, and copied the old way. */
  const copy = async (code) => {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(code.textContent);
      return true;
    }
    getSelection().selectAllChildren(code);
    return document.execCommand("copy");
  };

  for (const button of document.querySelectorAll(".people-copy")) {
    const code = button.parentElement.querySelector("pre");
    const words = button.textContent;
    let timer;
    button.addEventListener("click", async () => {
      if (!(await copy(code).catch(() => false))) {
        getSelection().selectAllChildren(code); // so that the reader copies it
        return;
      }
      button.textContent = button.dataset.copied;
      clearTimeout(timer);
      timer = setTimeout(() => (button.textContent = words), PAUSE);
    });
    button.hidden = false;
  }
})();
