import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, vi } from 'vitest';
import messages from '../../locales/en.json' with { type: 'json' };

function lookUp(name: string): string {
  let node: unknown = messages;
  for (const step of name.split('_')) {
    node = typeof node === 'object' && node !== null ? Reflect.get(node, step) : undefined;
  }
  return typeof node === 'string' ? node : '';
}

function getMessage(name: string, substitutions: readonly string[] = []): string {
  return lookUp(name).replace(/\$(\d)/g, (_, digit: string) => substitutions[Number(digit) - 1] ?? '');
}

/** The extension API's texts in English, as a browser gives them. */
export function stubMessages(): void {
  vi.stubGlobal('chrome', { runtime: {}, i18n: { getMessage } });
}

let container: HTMLElement | undefined;

afterEach(() => {
  if (container === undefined) return;
  render(null, container);
  container.remove();
  container = undefined;
});

/** Renders into the document, and again in the same place when called again in one test. */
export function show(node: ComponentChild): HTMLElement {
  if (container === undefined) {
    container = document.createElement('div');
    document.body.append(container);
  }
  const target = container;
  void act(() => render(node, target));
  return target;
}

/** A callback that records what it was given. */
export function spy() {
  return vi.fn<(...given: unknown[]) => void>();
}

/** The element a selector finds; fails the test where there is none. */
export function find(selector: string): HTMLElement {
  const found = container?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`Nothing matches ${selector}`);
  return found;
}

/** The text field a selector finds. */
export function field(selector: string): HTMLInputElement {
  const found = find(selector);
  if (!(found instanceof HTMLInputElement)) throw new Error(`${selector} is no field`);
  return found;
}

/** The button with this name, as a screen reader would say it. */
export function button(name: string): HTMLButtonElement {
  const all = [...(container?.querySelectorAll('button') ?? [])];
  const found = all.find((each) => (each.getAttribute('aria-label') ?? each.textContent).trim() === name);
  if (found === undefined) throw new Error(`No button named ${name}`);
  return found;
}

/** Does something a person does, and lets the page settle. */
export function doing(action: () => void): void {
  void act(action);
}

/** Types into a field, replacing what is there, and leaves it. */
export function type(selector: string, value: string): void {
  doing(() => {
    const input = field(selector);
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  doing(() => find(selector).dispatchEvent(new Event('change', { bubbles: true })));
}

/** Picks an option of a select. */
export function pick(selector: string, value: string): void {
  doing(() => {
    const select = find(selector);
    if (select instanceof HTMLSelectElement) select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}
