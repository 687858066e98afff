"use strict";
// Everything works without this script; it lights what a link to a quoted passage leads to, prints, and takes files that are dropped.
(() => {
  const light = () => {
    for (const element of document.querySelectorAll("mark.lit")) element.classList.remove("lit");
    const id = location.hash.slice(1);
    if (/^p\d+$/.test(id)) {
      for (const element of document.querySelectorAll(`mark.${id}`)) element.classList.add("lit");
    }
  };
  addEventListener("hashchange", light);
  addEventListener("DOMContentLoaded", () => {
    light();
    for (const button of document.querySelectorAll("button[data-print]")) {
      button.hidden = false;
      button.addEventListener("click", () => print());
    }
    for (const zone of document.querySelectorAll("[data-drop]")) {
      const field = zone.querySelector("input[type=file]");
      zone.addEventListener("dragover", event => { event.preventDefault(); zone.classList.add("over"); });
      zone.addEventListener("dragleave", () => zone.classList.remove("over"));
      zone.addEventListener("drop", event => {
        event.preventDefault();
        zone.classList.remove("over");
        if (event.dataTransfer.files.length) field.files = event.dataTransfer.files;
      });
    }
  });
})();
