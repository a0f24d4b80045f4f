import { browser } from './browser.ts';

/** The keys of the manifest's commands. */
export const commandNames = ['reply', 'reply-language'] as const;

/** One of {@link commandNames}. */
export type CommandName = (typeof commandNames)[number];

/** A command with the keys the person has for it, as the browser writes them; empty where there are none. */
export interface CommandKeys {
  readonly name: CommandName;
  readonly keys: string;
}

/** All commands in their order. Empty where the browser has no keyboard, as on Android. */
export async function commandKeys(): Promise<readonly CommandKeys[]> {
  const all = (await browser.commands?.getAll?.()) ?? [];
  return commandNames.flatMap((name) => {
    const command = all.find((known) => known.name === name);
    return command === undefined ? [] : [{ name, keys: command.shortcut ?? '' }];
  });
}

/** Opens the browser's own page for changing keys. False where it has none that can be opened. */
export async function openCommandSettings(): Promise<boolean> {
  try {
    const commands: { openShortcutSettings?: () => Promise<void> } = browser.commands;
    if (commands.openShortcutSettings !== undefined) await commands.openShortcutSettings();
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return true;
  } catch {
    return false;
  }
}

/** Tells the page in front that a command was given. Must be called while the background starts. */
export function forwardCommands(): void {
  browser.commands?.onCommand.addListener((name: string, tab?: { readonly id?: number | undefined }) => {
    const tell = async (): Promise<void> => {
      const id = tab?.id ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
      // Pages without a reader have no listener, which rejects.
      if (id !== undefined) await browser.tabs.sendMessage(id, { type: 'command', name });
    };
    tell().catch(() => undefined);
  });
}
