import { browser } from './browser.ts';

/** An entry of the menu of a page. */
export interface MenuEntry<Id extends string> {
  readonly id: Id;
  readonly title: string;
}

/** Where the person opened the menu. */
export interface MenuPlace {
  readonly tabId: number;
  /** Address of the page. */
  readonly url: string | null;
  /** Address of the frame within the page; null where it was opened in none. */
  readonly frameUrl: string | null;
}

/**
 * Offers entries in the menu of every page. Must be called while the background starts, since a click may wake it.
 * `onClick` runs within the click, so that it may ask for access first thing. Does nothing where there are no menus,
 * as on Android.
 */
export function offerMenu<Id extends string>(
  entries: readonly MenuEntry<Id>[],
  onClick: (id: Id, place: MenuPlace) => void,
): { create(): Promise<void> } {
  const menus: typeof browser.contextMenus | undefined = browser.contextMenus;
  menus?.onClicked.addListener((info, tab) => {
    const entry = entries.find(({ id }) => id === info.menuItemId);
    if (entry !== undefined && tab?.id !== undefined)
      onClick(entry.id, {
        tabId: tab.id,
        url: info.pageUrl ?? tab.url ?? null,
        frameUrl: info.frameUrl ?? null,
      });
  });
  return {
    /** Puts the entries into the menu; the browser keeps them until the next update. */
    async create() {
      if (menus === undefined) return;
      await menus.removeAll();
      for (const { id, title } of entries)
        menus.create({
          id,
          title,
          contexts: ['page', 'frame', 'selection'],
          documentUrlPatterns: ['http://*/*', 'https://*/*'],
        });
    },
  };
}
