"use strict";
// Links the statements and their words: pointing at one lights the other, with the statements it stands in; a click, the keyboard or
// an address selects it, so that it stays lit and its chain stays open. Without this script the style alone opens chains.
(() => {
  const roles = ["source", "cue", "content", "hedge"];
  const words = new Map();
  const within = new Map();
  const pane = document.querySelector(".statements");

  const claim = (id, element) => words.get(id)?.push(element) ?? words.set(id, [element]);
  for (const element of document.querySelectorAll(".text span")) {
    for (const id of new Set(roles.flatMap(role => (element.dataset[role] ?? "").split(" ")).filter(Boolean))) {
      claim(id, element);
    }
  }
  for (const element of document.querySelectorAll(".ref, .statement, .comparison [data-statement]")) {
    claim(element.dataset.statement, element);
  }
  for (const element of document.querySelectorAll(".statement")) {
    within.set(element.id, element.dataset.within);
  }

  let lit = [];
  const mark = (id, name) => {
    for (const element of words.get(id) ?? []) {
      element.classList.add(name);
      lit.push(element);
    }
  };
  const show = id => {
    for (const element of lit) element.classList.remove("lit", "chain");
    lit = [];
    if (id === undefined) return;
    mark(id, "lit");
    const passed = new Set([id]);
    for (let holder = within.get(id); holder && !passed.has(holder); holder = within.get(holder)) {
      passed.add(holder);
      mark(holder, "chain");
    }
  };
  const chosen = element => element?.closest?.("[data-statement]")?.dataset.statement;

  // Keeps the chosen statement in sight where the list scrolls by itself; the page itself never moves.
  const reveal = id => {
    const item = document.getElementById(id);
    if (!item || pane.scrollHeight <= pane.clientHeight) return;
    const view = pane.getBoundingClientRect(), place = item.getBoundingClientRect();
    const trail = document.querySelector(".statement.selected > .trail")?.getBoundingClientRect().top ?? view.bottom;
    const bottom = Math.min(view.bottom, trail);
    if (place.top < view.top) pane.scrollTop -= view.top - place.top + 16;
    else if (place.bottom > bottom) pane.scrollTop += place.bottom - bottom + 16;
  };

  let selected;
  const select = id => {
    document.getElementById(selected)?.classList.remove("selected");
    selected = id;
    document.getElementById(id)?.classList.add("selected");
    show(id);
  };
  const point = (target, act) => {
    const id = chosen(target);
    act(id);
    if (id !== undefined && target.closest(".text")) reveal(id);
  };
  const follow = () => {
    const id = chosen(document.getElementById(location.hash.slice(1)));
    if (id !== undefined) select(id);
  };
  document.documentElement.classList.add("scripted");
  document.addEventListener("pointerover", event => point(event.target, id => show(id ?? selected)));
  document.addEventListener("focusin", event => point(event.target, select));
  // A link to bare words takes the focus from everything, and the chain it stands in stays open; so does what a drag marks.
  document.addEventListener("click", event => {
    if (!event.target.closest("a") && getSelection().isCollapsed) point(event.target, select);
  });
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") select(undefined);
  });
  window.addEventListener("hashchange", follow);
  window.addEventListener("scroll", () => selected && reveal(selected), { passive: true });
  follow();
})();
