import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';

/** The page's own script: posts in rows that are as high as they are, translations included. */
const box = document.querySelector<HTMLElement>('#box');
const all = document.querySelector<HTMLElement>('#all');
if (box === null || all === null) throw new Error('the page lacks its list');

const textOf = (n: number): string => `第${n}位邻居昨天把时间线的钥匙忘在楼下的修车铺里了`;
const free: HTMLElement[] = [];
const rows = new Map<number, HTMLElement>();

function newRow(): HTMLElement {
  const row = document.createElement('div');
  row.className = 'row';
  row.innerHTML =
    '<div data-testid="cellInnerDiv"><article data-testid="tweet"><div data-testid="User-Name"></div><div><div data-testid="tweetText" lang="zh" dir="auto"><span></span></div></div><button>回复</button></article></div>';
  all?.append(row);
  return row;
}

function draw(items: readonly VirtualItem[]): void {
  const wanted = new Set(items.map(({ index }) => index));
  for (const [index, row] of rows) {
    if (wanted.has(index)) continue;
    rows.delete(index);
    free.push(row);
  }
  for (const { index, start } of items) {
    let row = rows.get(index);
    if (row === undefined) {
      row = free.pop() ?? newRow();
      rows.set(index, row);
      row.dataset['index'] = String(index);
      const name = row.querySelector('[data-testid="User-Name"]');
      const text = row.querySelector('[data-testid="tweetText"] span');
      if (name) name.textContent = `访客${index}`;
      if (text) text.textContent = textOf(index);
    }
    row.style.transform = `translateY(${start}px)`;
    list.measureElement(row);
  }
  if (all) all.style.height = `${list.getTotalSize()}px`;
}

const list = new Virtualizer<HTMLElement, HTMLElement>({
  count: 2000,
  getScrollElement: () => box,
  estimateSize: () => 80,
  overscan: 4,
  observeElementRect,
  observeElementOffset,
  scrollToFn: elementScroll,
  onChange: (instance) => draw(instance.getVirtualItems()),
});
list._didMount();
list._willUpdate();
draw(list.getVirtualItems());
