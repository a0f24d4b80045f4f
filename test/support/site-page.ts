import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CommentKind } from '../../lib/core/comment.ts';
import type { FoundText, TextFinder } from '../../lib/sites/finder.ts';

/** A text that must be found on a page, as a person sees it: spaces as one, in the order of the page. */
export interface ExpectedText {
  readonly kind: CommentKind;
  readonly text: string;
  /** Who wrote it, where the test should look. */
  readonly author?: string;
  /** The text it answers; null where it stands at the top of a thread. */
  readonly answers?: string | null;
}

/** What lies beside a page of `test/pages` as JSON, so that nothing in the page tells the reader what to find. */
export interface SitePage {
  readonly address: string;
  readonly expected: readonly ExpectedText[];
  /** Texts that may be found as well, such as the title above a thread. */
  readonly also?: readonly string[];
}

const folder = path.join(import.meta.dirname, '..', 'pages');

/** Pages of our own making for a site: `test/pages/<id>.<what>.html`. */
export function pagesOf(id: string): string[] {
  return readdirSync(folder).filter((name) => name.startsWith(`${id}.`) && name.endsWith('.html'));
}

/** The markup of a page and what is expected on it. */
export function readSitePage(name: string): SitePage & { readonly html: string } {
  const file = path.join(folder, name);
  const beside = JSON.parse(readFileSync(file.replace(/\.html$/, '.json'), 'utf8')) as SitePage;
  return { ...beside, html: readFileSync(file, 'utf8') };
}

/** Does for happy-dom what a browser's parser does with `<template shadowrootmode>`. */
function attachShadowRoots(root: ParentNode): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode="open"]')) {
    const host = template.parentElement;
    template.remove();
    const shadow = host?.shadowRoot ?? host?.attachShadow({ mode: 'open' });
    shadow?.append(...template.content.childNodes);
    if (shadow !== undefined) attachShadowRoots(shadow);
  }
}

/** The markup below a node with that of open shadow roots. */
function markupOf(node: Node): string {
  const element = node as Element;
  const children = [...node.childNodes].map(markupOf).join('');
  if (node.nodeType !== 1) return node.textContent ?? '';
  const shadow = element.shadowRoot;
  const attributes = [...element.attributes].map(({ name, value }) => ` ${name}="${value}"`).join('');
  const inside = shadow === null ? '' : `#open(${[...shadow.childNodes].map(markupOf).join('')})`;
  return `<${element.localName}${attributes}>${inside}${children}</>`;
}

/** Puts a markup into the document of the test, shadow roots included. */
export function loadMarkup(html: string): void {
  document.documentElement.innerHTML = html.replace(/<!doctype html>/i, '');
  document.documentElement.lang = /<html[^>]*\slang="([^"]*)"/i.exec(html)?.[1] ?? '';
  attachShadowRoots(document);
}

/** Puts a page of `test/pages` into the document of the test. */
export function loadSitePage(name: string): SitePage & { readonly markup: () => string } {
  const { html, ...beside } = readSitePage(name);
  loadMarkup(html);
  return { ...beside, markup: () => markupOf(document.documentElement) };
}

/** Everything a finder finds in the document and in the open shadow roots it points to, in the order of the page. */
export function findAll(finder: TextFinder): FoundText[] {
  const entered = new Set<ShadowRoot>();
  const found = new Map<Element, FoundText>();
  const look = (root: Document | ShadowRoot): void => {
    const hosts: Element[] = [];
    for (const each of finder.find(root, (host) => hosts.push(host))) found.set(each.element, each);
    for (const { shadowRoot } of hosts) {
      if (shadowRoot === null || entered.has(shadowRoot)) continue;
      entered.add(shadowRoot);
      look(shadowRoot);
    }
  };
  look(document);
  const order = elementsInOrder(document);
  return [...found.values()].toSorted((a, b) => order.indexOf(a.element) - order.indexOf(b.element));
}

function elementsInOrder(root: ParentNode): Element[] {
  return [...root.children].flatMap((element) => [
    element,
    ...(element.shadowRoot === null ? [] : elementsInOrder(element.shadowRoot)),
    ...elementsInOrder(element),
  ]);
}

/** A text as a person sees it. */
export function seen(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}
