// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { createRegions, type Regions } from '../../../lib/page/regions.ts';
import type { Run } from '../../../lib/page/runs.ts';

/** A comment of 20 elements. */
const comment = (id: number): string => `<div class="comment" id="c${id}">${'<i>x</i>'.repeat(19)}</div>`;
const list = (count: number): string => Array.from({ length: count }, (_, id) => comment(id)).join('');

interface Watch {
  readonly regions: Regions;
  readonly looked: Element[];
  readonly waiting: Set<Run>;
  /** Says that the runs holding an element are near until it has been looked through. */
  reach(element: Element | null): void;
}

function watchRegions(isWhole: (element: Element) => boolean = () => false): Watch {
  const looked: Element[] = [];
  const waiting = new Set<Run>();
  let near: (runs: readonly Run[]) => void = () => undefined;
  const regions = createRegions({
    createWatch(onNear) {
      near = onNear;
      return { watch: (run) => waiting.add(run), unwatch: (run) => waiting.delete(run) };
    },
    isWhole,
    onCut: () => undefined,
    onNear: (elements) => looked.push(...elements),
  });
  return {
    regions,
    looked,
    waiting,
    reach(element) {
      for (let step = 0; step < 10; step += 1) {
        const holders = [...waiting].filter((run) => run.elements.some((each) => each.contains(element)));
        if (holders.length === 0) return;
        for (const run of holders) waiting.delete(run);
        near(holders);
      }
    },
  };
}

const comments = (): Element[] => [...document.querySelectorAll('.comment')];
const isLooked = (watch: Watch, element: Element): boolean =>
  watch.looked.some((each) => each.contains(element));

describe('the parts of a page', () => {
  beforeEach(() => {
    document.body.innerHTML = '';
  });

  it('looks through a small page at once and watches nothing', () => {
    document.body.innerHTML = list(10);
    const watch = watchRegions();
    watch.regions.add([document.body]);
    expect(comments().every((each) => isLooked(watch, each))).toBe(true);
    expect(watch.waiting.size).toBe(0);
  });

  it('looks through the beginning of a long thread and watches the rest in few runs', () => {
    document.body.innerHTML = `<main><section><ul>${list(300)}</ul></section></main>`;
    const watch = watchRegions();
    watch.regions.add([document.body]);
    const looked = comments().filter((each) => isLooked(watch, each)).length;
    expect(looked).toBeGreaterThanOrEqual(40);
    expect(looked).toBeLessThan(120);
    expect(watch.waiting.size).toBeLessThan(30);
  });

  it('reaches a comment far down without looking through those between', () => {
    document.body.innerHTML = list(300);
    const watch = watchRegions();
    watch.regions.add([document.body]);
    const far = document.querySelector('#c250');
    watch.reach(far);
    expect(far !== null && isLooked(watch, far)).toBe(true);
    expect(isLooked(watch, document.querySelector('#c150') as Element)).toBe(false);
  });

  it('looks through every element once when all of it has come near', () => {
    document.body.innerHTML = `<div>${list(90)}</div><div><div>${list(100)}</div>${list(3)}</div><p>end</p>`;
    const watch = watchRegions();
    watch.regions.add([document.body]);
    for (const each of document.querySelectorAll('.comment, p')) watch.reach(each);
    const timesLooked = comments().map((each) => watch.looked.filter((part) => part.contains(each)).length);
    expect(timesLooked).toEqual(comments().map(() => 1));
    expect(watch.waiting.size).toBe(0);
  });

  it('never cuts an element that holds text itself', () => {
    document.body.innerHTML = `${list(100)}<article>${'<b>x</b>'.repeat(1500)}</article>`;
    const watch = watchRegions((element) => element.localName === 'article');
    watch.regions.add([document.body]);
    const article = document.querySelector('article');
    watch.reach(article);
    expect(watch.looked).toContain(article);
  });

  it('takes the rest of a part again when the page takes out its first element', () => {
    document.body.innerHTML = list(300);
    const watch = watchRegions();
    watch.regions.add([document.body]);
    const [run] = watch.waiting;
    const second = run?.elements[1] as Element;
    run?.elements[0]?.remove();
    watch.regions.mend();
    expect(run !== undefined && watch.waiting.has(run)).toBe(false);
    watch.reach(second);
    expect(isLooked(watch, second)).toBe(true);
  });

  it('lets go of a part that was taken out whole', () => {
    document.body.innerHTML = list(300);
    const watch = watchRegions();
    watch.regions.add([document.body]);
    document.body.innerHTML = '';
    watch.regions.mend();
    expect(watch.waiting.size).toBe(0);
  });
});
