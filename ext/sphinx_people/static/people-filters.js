/* sphinx-people: filters of lists. Without it every list is complete; what it says stands in the page. */
(() => {
  "use strict";

  const NOT_SEARCHED = "summary, template, .people-spoken, .people-bibtex, .headerlink";
  const LETTERS = { ø: "o", ł: "l", đ: "d", æ: "ae", œ: "oe" };
  const PAUSE = 150; // milliseconds without typing, after which the list follows

  /* Capitals, accents and kinds of dashes make no difference. Hangul is taken apart, so that half a syllable finds. */
  const plain = (text) =>
    text
      .normalize("NFKD")
      .replace(/[\u0300-\u036f\u00ad]/g, "")
      .toUpperCase()
      .toLowerCase()
      .replace(/[øłđæœ]/g, (letter) => LETTERS[letter])
      .replace(/[\u2010-\u2015\u2212]/g, "-")
      .replace(/[\u2018\u2019]/g, "'")
      .replace(/\s+/g, " ");

  /* The text of an element, what is folded included, without words that every item has. */
  const textOf = (element) => {
    if (element.matches(NOT_SEARCHED)) return "";
    let text = "";
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) text += child.data;
      else if (child.nodeType === Node.ELEMENT_NODE) text += textOf(child);
    }
    return text;
  };

  class List {
    constructor(form, name, isFirst) {
      this.form = form;
      this.root = form.parentElement;
      this.name = name;
      this.prefix = isFirst ? "" : `${name}.`;
      this.fields = [...form.elements].filter((field) => field.name);
      this.status = form.querySelector("[role=status]");
      this.button = form.querySelector("[type=reset]");
      this.items = [...this.root.querySelectorAll(".people-facets")].map((facets) => ({
        box: facets.closest(".people-item"),
        facets: facets.dataset,
      }));
      this.boxes = this.findBoxes();
      this.folds = [...this.boxes.keys()].filter((box) => box.matches("details"));
      this.isActive = false;
      this.listen();
    }

    /* What goes when all its items are gone: lists, tables and folds, and the headings above them. */
    findBoxes() {
      const boxes = new Map();
      for (const item of this.items) {
        for (let box = item.box.parentElement; box !== this.root; box = box.parentElement) {
          if (!boxes.has(box)) boxes.set(box, []);
          boxes.get(box).push(item);
        }
      }
      for (const list of boxes.keys()) {
        if (list.matches("ol")) [...list.children].forEach((item, at) => (item.value = list.start + at));
      }
      for (const heading of this.root.querySelectorAll(".people-heading")) {
        const items = [];
        let next = heading.nextElementSibling;
        for (; next && !next.matches(".people-heading"); next = next.nextElementSibling) {
          items.push(...(boxes.get(next) ?? []));
        }
        items.forEach((item) => (item.heading = textOf(heading)));
        boxes.set(heading, items);
      }
      return boxes;
    }

    listen() {
      let timer;
      let isTyping = false;
      const follow = () => {
        clearTimeout(timer);
        this.show();
        this.note(!isTyping); // one step back takes back all that was typed at once
      };
      this.form.addEventListener("input", ({ target }) => {
        clearTimeout(timer);
        if (target.type !== "search") {
          isTyping = false;
          follow();
          return;
        }
        timer = setTimeout(() => {
          follow();
          isTyping = true;
        }, PAUSE);
      });
      this.form.addEventListener("focusout", () => (isTyping = false));
      this.form.addEventListener("submit", (event) => {
        event.preventDefault();
        follow();
      });
      this.form.addEventListener("reset", (event) => {
        event.preventDefault();
        isTyping = false;
        this.fields.forEach((field) => (field.value = ""));
        this.fields[0].focus(); // the button is about to go
        follow();
      });
      this.form.addEventListener("keydown", (event) => {
        if (event.key !== "Escape" || !this.isActive || event.isComposing) return;
        event.preventDefault();
        this.form.reset();
      });
    }

    /* Show what matches, and say how much that is. */
    show() {
      const chosen = this.fields.filter((field) => field.type !== "search" && field.value);
      const typed = this.fields.find((field) => field.type === "search")?.value ?? "";
      const words = plain(typed).split(/[\s,;]+/).filter(Boolean);
      const shown = new Set();
      for (const item of this.items) {
        const matches =
          chosen.every(({ name, value }) => (item.facets[name] ?? "").split("\n").includes(value)) &&
          words.every((word) => this.textOf(item).includes(word));
        item.box.hidden = !matches;
        if (matches) shown.add(item.facets.item ?? item);
      }
      for (const [box, items] of this.boxes) box.hidden = items.every((item) => item.box.hidden);
      this.unfold(chosen.length + words.length > 0);
      const { count, nothing } = this.form.dataset;
      const said = shown.size ? count.replace("{shown}", shown.size) : nothing;
      if (this.status.textContent !== said) this.status.textContent = said;
      this.button.hidden = !this.isActive;
    }

    textOf(item) {
      item.text ??= plain([textOf(item.box), item.heading, item.facets.words, item.facets.tag].join("\n"));
      return item.text;
    }

    /* Items beyond a fold are in sight while the list is filtered, and how many are folded is not said. */
    unfold(isActive) {
      if (isActive !== this.isActive) {
        for (const fold of this.folds) {
          if (isActive) this.wasOpen = (this.wasOpen ?? new Map()).set(fold, fold.open);
          fold.open = isActive || this.wasOpen.get(fold);
          fold.querySelector("summary").hidden = isActive;
        }
      }
      this.isActive = isActive;
    }

    /* Take the state from the address. */
    read() {
      const state = new URLSearchParams(location.search);
      for (const field of this.fields) {
        field.value = state.get(this.prefix + field.name) ?? state.get(`${this.name}.${field.name}`) ?? "";
        if (field.selectedIndex < 0) field.value = "";
      }
      this.show();
    }

    /* Put the state into the address. */
    note(isStep) {
      const address = new URL(location.href);
      for (const { name, value } of this.fields) {
        address.searchParams.delete(`${this.name}.${name}`);
        address.searchParams.delete(this.prefix + name);
        if (value) address.searchParams.set(this.prefix + name, value);
      }
      if (address.href === location.href) return;
      try {
        history[isStep ? "pushState" : "replaceState"](history.state, "", address);
      } catch {
        // some browsers keep the address of a file as it is, and count how often it changes
      }
    }
  }

  const names = new Map();
  const lists = [...document.querySelectorAll(".people-filter")].map((form, at) => {
    const { name } = form.dataset;
    names.set(name, (names.get(name) ?? 0) + 1);
    return new List(form, names.get(name) > 1 ? `${name}-${names.get(name)}` : name, at === 0);
  });

  /* A link to an item that is filtered out brings the list back. */
  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1));
    const list = target && lists.find(({ root }) => root.contains(target));
    if (!list || !target.closest("[hidden]")) return;
    list.fields.forEach((field) => (field.value = ""));
    list.show();
    list.note(false);
    target.scrollIntoView();
  };

  const restore = () => {
    lists.forEach((list) => list.read());
    reveal();
  };
  addEventListener("popstate", restore); // a link to a part of the page is a step, too
  restore();
  lists.forEach(({ form }) => (form.hidden = false));
})();
