import path from 'node:path';
import { bundle } from './bundle.ts';

/** A timeline of X's shape, drawn by a real library for virtual lists; its rows are used again for other posts. */
export async function virtualTimeline(): Promise<string> {
  const script = await bundle(path.join(import.meta.dirname, 'virtual-timeline.ts'));
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>时间线</title>
<style>body{margin:0}#box{height:600px;overflow:auto}#all{position:relative}.row{position:absolute;left:0;right:0;top:0;padding:12px 0}</style></head>
<body><main data-testid="primaryColumn"><div id="box"><div id="all"></div></div></main><script>${script}</script></body></html>`;
}

/** A text and the translation that stood below it at some moment. */
export type Pair = readonly [original: string, translation: string];

/**
 * Runs in the page: scrolls its list by `step` pixels in each of `frames` frames, and notes after each what a person
 * then sees: every text on the screen that had a finished translation below it.
 */
export async function scrollFast([step, frames]: readonly [number, number]): Promise<Pair[]> {
  const box = document.querySelector('#box');
  const seen: Pair[] = [];
  for (let frame = 0; frame < frames; frame += 1) {
    if (box) box.scrollTop += step;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    // What is painted is what stands there when the callbacks of the frame have run.
    await new Promise((resolve) => setTimeout(resolve, 0));
    for (const host of document.querySelectorAll('crosstalk-translation[data-state="done"]')) {
      const text = host.shadowRoot?.querySelector('[part="text"]')?.textContent ?? '';
      seen.push([host.previousElementSibling?.textContent ?? '', text]);
    }
  }
  return seen;
}
