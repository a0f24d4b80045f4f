import { accessSync, constants, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

function executable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first of these programs that is on the search path. */
export function onPath(...names) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
      for (const ending of endings) {
        const file = path.join(folder, name + ending);
        if (folder !== '' && executable(file)) return file;
      }
    }
  }
  return undefined;
}

/** Files below `folder` that match a pattern of one `*` segment, newest version last. */
function versions(folder, ...rest) {
  try {
    return readdirSync(folder)
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      .map((version) => path.join(folder, version, ...rest))
      .filter(executable);
  } catch {
    return [];
  }
}

/** What `npx browsers install` and the usual test tools leave behind. */
function downloaded(kind) {
  const stores = [path.join(root, '.cache', 'browsers'), path.join(homedir(), '.cache', 'puppeteer')];
  const tails =
    kind === 'firefox'
      ? [
          ['firefox', 'firefox'],
          ['Firefox.app', 'Contents', 'MacOS', 'firefox'],
          ['firefox', 'firefox.exe'],
        ]
      : [
          ['chrome-linux64', 'chrome'],
          ['chrome-win64', 'chrome.exe'],
          ...['arm64', 'x64'].map((cpu) => [
            `chrome-mac-${cpu}`,
            'Google Chrome for Testing.app',
            'Contents',
            'MacOS',
            'Google Chrome for Testing',
          ]),
        ];
  const found = stores.flatMap((store) => tails.flatMap((tail) => versions(path.join(store, kind), ...tail)));
  if (kind !== 'chrome') return found;
  const playwright = path.join(homedir(), '.cache', 'ms-playwright');
  return [
    ...found,
    ...versions(playwright, 'chrome-linux', 'chrome'),
    ...versions(playwright, 'chrome-linux64', 'chrome'),
  ];
}

const windows = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];

function inPrograms(...tail) {
  return windows.filter((folder) => folder !== undefined).map((folder) => path.join(folder, ...tail));
}

function first(candidates) {
  return candidates.find((file) => file !== undefined && file !== '' && executable(file));
}

/**
 * A browser of the Chromium family that takes an unpacked extension from the command line: Chromium, Edge or
 * Chrome for Testing. Chrome itself ignores `--load-extension` since version 137 and is left out.
 */
export function findChromium() {
  if (process.env.CROSSTALK_CHROMIUM) return first([process.env.CROSSTALK_CHROMIUM]);
  return first([
    onPath('chromium', 'chromium-browser', 'chrome-for-testing'),
    ...downloaded('chrome').reverse(),
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ...inPrograms('Chromium', 'Application', 'chrome.exe'),
    onPath('microsoft-edge', 'microsoft-edge-stable'),
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...inPrograms('Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ]);
}

/** Firefox, any edition. */
export function findFirefox() {
  if (process.env.CROSSTALK_FIREFOX) return first([process.env.CROSSTALK_FIREFOX]);
  return first([
    onPath('firefox', 'firefox-esr', 'firefox-developer-edition'),
    ...downloaded('firefox').reverse(),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...inPrograms('Mozilla Firefox', 'firefox.exe'),
  ]);
}

/** Apertium's server, where its English and Spanish are there too. */
export function findApertium() {
  const modes = process.env.CROSSTALK_APERTIUM_MODES ?? '/usr/share/apertium/modes';
  try {
    accessSync(path.join(modes, 'spa-eng.mode'));
  } catch {
    return undefined;
  }
  const program = onPath('apertium-apy');
  return program === undefined ? undefined : { program, modes };
}

/** An IRC server for the live chat of the tests; Debian puts it where only root looks. */
export function findNgircd() {
  return first([onPath('ngircd'), '/usr/sbin/ngircd']);
}

/** Paths of what was found, as the variables that the tests read. */
export function foundAsEnvironment() {
  const apertium = findApertium();
  return {
    CROSSTALK_CHROMIUM: findChromium() ?? '',
    CROSSTALK_FIREFOX: findFirefox() ?? '',
    CROSSTALK_NGIRCD: findNgircd() ?? '',
    CROSSTALK_APERTIUM: apertium?.program ?? '',
    CROSSTALK_APERTIUM_MODES: apertium?.modes ?? '',
  };
}
