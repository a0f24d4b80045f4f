// Makes a fresh clone ready to run: the packages, the generated types and the browsers. Needs nothing but Node.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findApertium, findChromium, findFirefox, findNgircd, onPath } from './find-browsers.mjs';
import { run } from './processes.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** The path of a tool that a package brings. */
export function tool(name) {
  return path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Whether what is installed differs from the lock file. Dates say nothing after a checkout, so versions count. */
function packagesAreStale(folder) {
  const wanted = packagesOf(path.join(folder, 'package-lock.json'));
  const installed = packagesOf(path.join(folder, 'node_modules', '.package-lock.json'));
  if (installed === undefined) return true;
  return Object.entries(wanted).some(
    ([name, { version, optional, link }]) =>
      name.includes('node_modules/') && !optional && !link && installed[name]?.version !== version,
  );
}

async function must(what, command, args, options) {
  process.stdout.write(`${what}\n`);
  const { code, output } = await run(command, args, { cwd: root, quiet: true, ...options });
  if (code === 0) return;
  process.stdout.write(output);
  throw new Error(`${what} failed (exit code ${code})`);
}

/** Installs the packages and generates the types that the editor and the type check read. */
export async function preparePackages() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Node 20.19 or newer is needed, this is ${process.versions.node}`);
  }
  if (packagesAreStale(root)) await must('Installing packages', npm, ['ci', '--ignore-scripts']);
  await must('Generating types', tool('wxt'), ['prepare']);
}

/** What only the browser tests need, 70 to 250 MB each, has lock files of its own. */
const testPackages = { waline: 'Waline', editors: 'the editors', thelounge: 'The Lounge' };

async function prepareTestPackages() {
  const missing = [];
  for (const [folder, what] of Object.entries(testPackages)) {
    const cwd = path.join(root, 'test', 'support', folder);
    if (!packagesAreStale(cwd)) continue;
    try {
      await must(`Installing ${what} for the browser tests`, npm, ['ci', '--ignore-scripts'], { cwd });
    } catch (error) {
      missing.push(`Missing: ${what} (${error.message})`);
    }
  }
  return missing;
}

/** Programs from outside npm: how to see whether they are there, and what they are called elsewhere. */
const programs = {
  chromium: {
    there: () => findChromium() !== undefined,
    debian: ['chromium'],
    hint: 'Chromium, Edge or Chrome for Testing (npx browsers install chrome@stable --path .cache/browsers, or set CROSSTALK_CHROMIUM)',
  },
  firefox: {
    there: () => findFirefox() !== undefined,
    debian: ['firefox-esr'],
    hint: 'Firefox (npx browsers install firefox@stable --path .cache/browsers, or set CROSSTALK_FIREFOX)',
  },
  apertium: {
    there: () => findApertium() !== undefined,
    debian: ['apertium-apy', 'apertium-eng-spa'],
    hint: 'Apertium APy with English and Spanish (packages apertium-apy and apertium-eng-spa)',
  },
  ngircd: {
    there: () => findNgircd() !== undefined,
    debian: ['ngircd'],
    hint: 'ngIRCd, the server of the live chat (package ngircd)',
  },
};

function isDebianRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get') !== undefined;
}

async function hasFonts() {
  if (process.platform !== 'linux') return true;
  if (onPath('fc-list') === undefined) return false;
  const { output } = await run('fc-list', [':lang=zh', 'family'], { quiet: true });
  const emoji = await run('fc-list', [':lang=und-zsye', 'family'], { quiet: true });
  return output.trim() !== '' && emoji.output.trim() !== '';
}

async function installWithApt(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await must('Asking for the list of Debian packages', 'apt-get', ['update', '-q'], { env });
  const install = (names) =>
    must(
      `Installing ${names.join(', ')}`,
      'apt-get',
      ['install', '-q', '-y', '--no-install-recommends', ...names],
      {
        env,
      },
    );
  try {
    await install(packages);
  } catch (error) {
    // One package that this release does not have must not cost the others.
    process.stdout.write(`${error.message}; trying them one by one\n`);
    for (const name of packages)
      await install([name]).catch((reason) => process.stdout.write(`${reason.message}\n`));
  }
}

/**
 * Makes ready for `start`, which needs one browser, or `test`, which needs all there is.
 * Resolves with one line for each thing that is missing and cannot be installed from here.
 */
export async function setUp(need) {
  await preparePackages();
  const oneBrowser = need === 'start' && (programs.chromium.there() || programs.firefox.there());
  const everything = ['chromium', 'firefox', 'apertium', 'ngircd'];
  const wanted = need === 'test' ? everything : oneBrowser ? [] : ['chromium'];
  const absent = wanted.filter((name) => !programs[name].there());
  if (isDebianRoot()) {
    const packages = absent.flatMap((name) => programs[name].debian);
    if (!(await hasFonts())) packages.push('fonts-noto-cjk', 'fonts-noto-color-emoji', 'fontconfig');
    if (packages.length > 0) {
      await installWithApt(packages).catch((error) => process.stdout.write(`${error.message}\n`));
    }
  }
  const missing = wanted
    .filter((name) => !programs[name].there())
    .map((name) => `Missing: ${programs[name].hint}`);
  if (need === 'test') missing.push(...(await prepareTestPackages()));
  return missing;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const missing = await setUp(process.argv.includes('--all') ? 'test' : 'start');
  for (const line of missing) process.stdout.write(`${line}\n`);
  process.exitCode = missing.length > 0 ? 1 : 0;
}
