// Light or dark as the reader chose it, before anything is painted.
"use strict";
try {
  const theme = localStorage.getItem("rashomon-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch { /* nothing is kept here: the system decides */ }
