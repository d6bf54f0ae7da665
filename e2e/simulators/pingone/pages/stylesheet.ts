export const stylesheet = `
:root {
  color-scheme: light dark;
  --page: light-dark(#f4f5f7, #14171c);
  --card: light-dark(#ffffff, #1e232b);
  --text: light-dark(#1b1f24, #e8eaed);
  --quiet: light-dark(#545b66, #a9b1bd);
  --line: light-dark(#8a929e, #6d7683);
  --accent: light-dark(#1f5fbf, #8ab6ff);
  --banner: light-dark(#fff3d1, #3a2f10);
}
* { box-sizing: border-box; }
html { scrollbar-gutter: stable; }
body { margin: 0; background: var(--page); color: var(--text); overflow-wrap: anywhere; font: 1rem/1.5 system-ui, sans-serif; }
header { padding: 0.75rem 1rem; background: var(--banner); text-align: center; }
header p { margin: 0; }
main { max-width: 28rem; margin: 2rem auto; padding: 0 1rem; }
h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.25; }
h2 { margin: 1.5rem 0 0.5rem; font-size: 1.0625rem; }
section { margin-bottom: 2rem; }
ul { margin: 0; padding: 0; list-style: none; }
li { margin-bottom: 0.75rem; overflow-wrap: anywhere; }
button {
  display: block; width: 100%; min-height: 3rem; padding: 0.75rem 1rem; text-align: start; font: inherit;
  color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 0.5rem; cursor: pointer;
}
button:hover { border-color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.side-by-side { display: grid; grid-template-columns: 1fr 1fr; gap: 0.75rem; }
.side-by-side button { text-align: center; }
li p { margin: 0 0 0.5rem; }
button.cancel { text-align: center; background: none; }
.name { display: block; font-weight: 600; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.quiet { color: var(--quiet); }
a { color: var(--accent); }
code { font-size: 1.25rem; letter-spacing: 0.1em; }
@media (prefers-reduced-motion: no-preference) { button { transition: border-color 120ms; } }
`;
