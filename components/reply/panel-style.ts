/**
 * Style of the reply panel. Light and dark follow the site; nothing moves unless the person allows it. The places
 * come from properties that the panel's host sets.
 */
export const PANEL_CSS = `
:host {
  all: initial;
  position: fixed;
  inset: 0 auto auto 0;
  inline-size: 0;
  block-size: 0;
  margin: 0;
  padding: 0;
  border: 0;
  overflow: visible;
  background: none;
  z-index: 2147483646;
  color-scheme: light;
  --surface: #fff;
  --sunken: #f3f4f6;
  --ink: #1b1d22;
  --soft: #5c616b;
  --line: #d5d8de;
  --accent: #1f5fd0;
  --on-accent: #fff;
  --warn: #9a3412;
  --warn-surface: #ffedd5;
  --changed: #fef3c7;
}
:host([data-theme='dark']) {
  color-scheme: dark;
  --surface: #23262d;
  --sunken: #2d3139;
  --ink: #eceef2;
  --soft: #a9b0bc;
  --line: #444a55;
  --accent: #7fb0ff;
  --on-accent: #0d1726;
  --warn: #fdba74;
  --warn-surface: #4a2f1a;
  --changed: #4b421f;
}
:host([data-visible='false'][data-place='below']), :host([data-visible='false'][data-place='above']) {
  visibility: hidden;
}
* { box-sizing: border-box; font: inherit; color: inherit; letter-spacing: normal; }
[part='panel'] {
  font: 14px/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans CJK SC', sans-serif;
  color: var(--ink);
  text-align: start;
}
button, select { margin: 0; cursor: pointer; }
button:disabled, select:disabled { cursor: default; opacity: 0.5; }
button:focus-visible, select:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
p, ul, fieldset { margin: 0; padding: 0; border: 0; }
[hidden] { display: none !important; }
svg { display: block; fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linecap: round; stroke-linejoin: round; }
.hidden-text { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }

.opener {
  position: fixed;
  left: var(--opener-left);
  top: var(--opener-top);
  display: grid;
  place-items: center;
  inline-size: 28px;
  block-size: 28px;
  padding: 0;
  border: 1px solid var(--line);
  border-radius: 50%;
  background: var(--surface);
  color: var(--soft);
  box-shadow: 0 1px 3px rgb(0 0 0 / 0.18);
}
.opener svg { inline-size: 17px; block-size: 17px; }
.opener:hover, .opener[aria-expanded='true'] { color: var(--accent); border-color: var(--accent); }

.panel {
  position: fixed;
  left: var(--left);
  top: var(--top);
  bottom: var(--bottom);
  inline-size: var(--width);
  max-block-size: var(--max-height);
  display: flex;
  flex-direction: column;
  overflow: hidden;
  border: 1px solid var(--line);
  border-radius: 12px;
  background: var(--surface);
  box-shadow: 0 8px 28px rgb(0 0 0 / 0.22);
}
/* What was put in is to be read in the field, and the site's own button must be in sight. */
:host([data-state='inserted']) .panel { flex-direction: row; flex-wrap: wrap; align-items: center; }
:host([data-state='inserted']) :is(.language, .tone, .reason, .texts, .kept) { display: none; }
:host([data-state='inserted']) header { order: 3; padding: 0 8px 0 0; }
:host([data-state='inserted']) .status { flex: 1 1 12em; padding-block: 10px; }
:host([data-state='inserted']) .actions { flex: 0 0 auto; padding: 8px; }
:host([data-place='sheet']) .panel {
  border-radius: 16px 16px 0 0;
  border-width: 1px 0 0;
  padding-block-end: env(safe-area-inset-bottom);
}
header { display: flex; align-items: center; gap: 8px; padding-block: 8px 0; padding-inline: 14px 8px; }
header label { display: flex; align-items: center; gap: 7px; min-inline-size: 0; }
header .language { flex: 0 1 auto; font-weight: 600; }
header .language span { white-space: nowrap; }
header .icon { margin-inline-start: auto; }
select {
  max-inline-size: 100%;
  min-inline-size: 0;
  padding: 4px 6px;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--surface);
  text-overflow: ellipsis;
  font-weight: 400;
}
.icon { padding: 7px; border: 0; border-radius: 8px; background: none; color: var(--soft); }
.icon:hover { background: var(--sunken); color: var(--ink); }
.icon svg { inline-size: 16px; block-size: 16px; }
.reason { padding: 2px 14px 6px; color: var(--soft); font-size: 12px; }

.texts { flex: 1 1 auto; min-block-size: 0; overflow-y: auto; overscroll-behavior: contain; padding: 0 14px; }
.text { padding-block: 6px; }
.text + .text.back { border-block-start: 1px solid var(--line); }
.label { display: flex; gap: 8px; align-items: baseline; color: var(--soft); font-size: 12px; }
.label .maker { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.label .maker:not(:empty)::before { content: '\\00b7'; margin-inline-end: 8px; }
.label .count { margin-inline-start: auto; font-variant-numeric: tabular-nums; white-space: nowrap; }
.label .over { color: var(--warn); font-weight: 600; }
[data-field='translation'], [data-field='back-translation'] { white-space: pre-wrap; overflow-wrap: anywhere; }
[data-field='translation'] { font-size: 16px; line-height: 1.5; }
[data-field='translation'].waiting { color: var(--soft); }
[data-field='back-translation'] { color: var(--ink); }
.pinyin { margin-block-start: 2px; color: var(--soft); font-size: 13px; white-space: pre-wrap; }
mark { background: none; text-decoration: underline dotted 1.5px; text-underline-offset: 3px; }
mark.changed { background: var(--changed); border-radius: 3px; text-decoration: none; padding-inline: 1px; }
mark.important { background: var(--warn-surface); color: var(--warn); border-radius: 3px; font-weight: 700; padding-inline: 2px; text-decoration-style: solid; }
.missing { margin-block-start: 3px; color: var(--soft); font-size: 12px; }
.missing b { font-weight: 600; color: var(--ink); }
.important .missing b { color: var(--warn); }
.variants { display: grid; gap: 4px; padding-block: 4px 8px; list-style: none; }
.variants button {
  inline-size: 100%;
  padding: 6px 10px;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--sunken);
  text-align: start;
  overflow-wrap: anywhere;
  white-space: pre-wrap;
}
.variants button:hover:not(:disabled) { border-color: var(--accent); }
.hashtags { display: flex; flex-wrap: wrap; gap: 6px; padding-block: 4px 8px; }
.hashtags legend { padding: 0; margin-block-end: 4px; color: var(--soft); font-size: 12px; }
.hashtags button { padding: 3px 10px; border: 1px solid var(--line); border-radius: 99px; background: var(--surface); }
.hashtags button[aria-pressed='true'] { border-color: var(--accent); color: var(--accent); font-weight: 600; }
.kept { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; margin: 2px 14px 6px; padding: 8px 10px; border-radius: 8px; background: var(--sunken); }
.kept p { flex: 1 1 100%; overflow-wrap: anywhere; }

.status { display: block; min-block-size: 1.45em; padding: 4px 14px 0; color: var(--soft); font-size: 12px; }
.status.problem { color: var(--warn); font-size: 13px; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; padding: 8px 14px 12px; align-items: center; }
.actions button, .kept button {
  padding: 6px 12px;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--surface);
}
.actions button:hover:not(:disabled), .kept button:hover { border-color: var(--accent); }
.actions .main { border-color: var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 600; }
.actions .more { display: flex; flex-wrap: wrap; margin-inline-start: -6px; }
.actions .more button { padding: 6px; border-color: transparent; color: var(--accent); background: none; }
.actions .more button:hover:not(:disabled) { background: var(--sunken); border-color: transparent; }
:host([data-place='sheet']) .tone:has(:disabled) { display: none; }
:host([data-place='sheet']) .actions button { min-block-size: 44px; }
:host([data-place='sheet']) .actions > button { flex: 1 1 auto; }
:host([data-place='sheet'][data-state='inserted']) header { order: 0; }
:host([data-place='sheet'][data-state='inserted']) .status { order: -1; flex: 1 1 60%; }
:host([data-place='sheet'][data-state='inserted']) .actions { order: 1; flex: 1 1 100%; padding: 0 14px 12px; }
@media (prefers-reduced-motion: no-preference) {
  .panel { animation: appear 0.12s ease-out; }
  @keyframes appear { from { opacity: 0; transform: translateY(4px); } }
}
@media (forced-colors: active) {
  .opener, .panel { border-color: CanvasText; }
  .actions .main { forced-color-adjust: none; }
}
`;
