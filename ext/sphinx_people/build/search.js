/* sphinx-people: Hangul in the search. See the extension's build/search.py; this runs after the rules of a language. */
var splitQuery = ((splitOthers) => (query) =>
  query
    .normalize("NFC")
    .split(/([\u3131-\u318e\uac00-\ud7a3]+)/)
    .flatMap((piece, at) => (at % 2 ? [piece] : splitOthers(piece))))(
  typeof splitQuery === "undefined"
    ? (text) => text.split(/[^\p{Letter}\p{Number}_\p{Emoji_Presentation}]+/gu).filter((word) => word)
    : splitQuery,
);

window.Stemmer = ((Others) =>
  function () {
    const others = new Others();
    this.stemWord = (word) =>
      /^[\u3131-\u318e\uac00-\ud7a3]+$/.test(word) ? word.padEnd(3, "~") : others.stemWord(word);
  })(Stemmer);

/* Some catalogs of Sphinx have the sentence that ends a search, and no words in it. */
if (typeof Documentation !== "undefined") {
  const ENDED = "Search finished, found one page matching the search query.";
  const words = Documentation.TRANSLATIONS[ENDED];
  if (words && !words.some((word) => word)) Documentation.TRANSLATIONS[ENDED] = ["<found>", "<found>"];
}

if (typeof Search !== "undefined") {
  const { makeSearchSummary, performObjectSearch } = Search;

  /* A summary begins where a word is that was searched for. Controls, BibTeX and words for the ear are none of it. */
  const NO_TEXT = ["form people-filter", "div people-bibtex", "span people-spoken"].map((one) => {
    const [tag, ...classes] = one.split(" ");
    return `<${tag} class="${classes.join(" ")}"[^]*?</${tag}>`;
  });
  Search.makeSearchSummary = (html, words, anchor) =>
    makeSearchSummary(
      html.replace(new RegExp(NO_TEXT.join("|"), "g"), " "),
      new Set([...words].map((word) => word.replace(/~+$/, ""))),
      anchor,
    );

  /* An object that is found by several of its names is shown once; its name was escaped for HTML, and will be again. */
  Search.performObjectSearch = (word, words) => {
    const found = new Map();
    for (const result of performObjectSearch(word, words)) {
      const place = [result[0], result[2], result[3]].join();
      if (!(found.get(place)?.[4] >= result[4])) found.set(place, result);
    }
    for (const result of found.values()) {
      result[1] = result[1].replace(/&(?:#x27|quot|amp);/g, (sign) => ({ "&#x27;": "'", "&quot;": '"', "&amp;": "&" })[sign]);
    }
    return [...found.values()];
  };
}
