// Filters the list while one types; without it the form asks the server.
const field = document.querySelector("#q");
const form = document.querySelector("#accounts");
const found = document.querySelector("#found");

const fold = (text) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .replace(/[‘’ʼ`´]/g, "'")
    .toLowerCase();

const filter = () => {
  const words = fold(field.value).split(/\s+/).filter(Boolean);
  let count = 0;
  for (const item of form.querySelectorAll(".places li")) {
    item.hidden = !words.every((word) => item.dataset.search.includes(word));
    if (!item.hidden) count++;
  }
  for (const place of form.querySelectorAll("details")) {
    place.hidden = !place.querySelector("li:not([hidden])");
    if (words.length > 0) place.open = !place.hidden;
  }
  for (const section of form.querySelectorAll(".places"))
    section.hidden = !section.querySelector("details:not([hidden])");
  const first = document.querySelector("#first");
  if (first) first.hidden = words.length > 0;
  found.textContent = count === 0 ? form.dataset.none : "";
};

// A list that the server has cut already can't be widened here.
if (field && form && !new URLSearchParams(location.search).get("q")) {
  field.addEventListener("input", filter);
  field.form.addEventListener("submit", (event) => event.preventDefault());
}
