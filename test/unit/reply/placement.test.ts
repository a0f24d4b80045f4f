import { describe, expect, it } from 'vitest';
import { placementFor } from '../../../lib/reply/placement.ts';
import { themeAround } from '../../../lib/reply/site-theme.ts';

const view = { width: 1000, height: 800, left: 0, top: 0 };
const field = (top: number, height = 60, left = 100, width = 500) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('the place of a panel', () => {
  it('is below its field where there is room, and above at the foot of the window', () => {
    expect(placementFor(field(100), view, 'ltr')).toMatchObject({ kind: 'below', left: 100, top: 168 });
    const above = placementFor(field(700), view, 'ltr');
    expect(above).toMatchObject({ kind: 'above' });
    expect(above.top).toBeUndefined();
    expect(above.bottom).toBeLessThan(700);
  });

  it('never leaves the window, however wide or near the edge the field is', () => {
    for (const [left, width] of [
      [-300, 400],
      [900, 300],
      [0, 3000],
      [500, 10],
    ] as const) {
      const place = placementFor(field(100, 60, left, width), view, 'ltr');
      expect(place.left).toBeGreaterThanOrEqual(0);
      expect(place.left + place.width).toBeLessThanOrEqual(1000);
      expect(place.opener.left + 28).toBeLessThanOrEqual(1000);
      expect(place.opener.left).toBeGreaterThanOrEqual(0);
    }
  });

  it('begins where lines begin', () => {
    const place = placementFor(field(100, 60, 200, 700), view, 'rtl');
    expect(place.left + place.width).toBe(900);
    expect(place.opener.left).toBe(208);
  });

  it('is a sheet in narrow windows', () => {
    const place = placementFor(field(100, 60, 10, 370), { ...view, width: 390 }, 'ltr');
    expect(place).toMatchObject({ kind: 'sheet', width: 390, bottom: 0 });
    expect(place.maxHeight).toBeLessThan(800);
  });

  it('leaves the site’s own button below the field in sight once the text is in', () => {
    expect(placementFor(field(100), view, 'ltr', true).kind).toBe('above');
    expect(placementFor(field(10), view, 'ltr', true).kind).toBe('below');
  });

  it('says when the field is out of sight', () => {
    expect(placementFor(field(-200), view, 'ltr').visible).toBe(false);
    expect(placementFor(field(900), view, 'ltr').visible).toBe(false);
    expect(placementFor(field(790), view, 'ltr').visible).toBe(true);
  });
});

describe('the theme of a site', () => {
  const element = (backgroundColor: string, color = 'rgb(0, 0, 0)', parent?: object) =>
    ({
      backgroundColor,
      color,
      parentElement: parent ?? null,
      getRootNode: () => ({}),
    }) as unknown as Element;
  const styleOf = (at: Element) => at as unknown as CSSStyleDeclaration;

  it('is that of the first background that covers', () => {
    const page = element('rgb(20, 20, 30)');
    expect(themeAround(element('rgba(255, 255, 255, 0.1)', '', page), styleOf, 'light')).toBe('dark');
    expect(themeAround(element('rgb(250, 250, 250)', '', page), styleOf, 'dark')).toBe('light');
  });

  it('is told from the text where no background is set', () => {
    expect(themeAround(element('rgba(0, 0, 0, 0)', 'rgb(230, 230, 230)'), styleOf, 'light')).toBe('dark');
    expect(themeAround(element('transparent', 'color(srgb 1 1 1)'), styleOf, 'light')).toBe('light');
  });
});
