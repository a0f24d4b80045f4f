import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { languageName, languageOptions } from '../../components/language-options.ts';
import type { LanguagePacksProps, PackOffer } from '../../components/language-packs.tsx';
import type { HeldPack, PackTrouble } from '../../components/pack-row.tsx';
import { type LanguageTag, primaryLanguage, sameLanguage } from '../../lib/core/language-tag.ts';
import { originPattern, requestAccess } from '../../lib/platform/permissions.ts';
import { localStorageArea, roomLeft } from '../../lib/platform/storage.ts';
import { DEFAULT_REGISTRY, registryUrl } from '../../lib/providers/bergamot/catalogue.ts';
import { downloadPack, fetchOffered } from '../../lib/providers/bergamot/download.ts';
import { type OfferedPack, PackError, type PackId } from '../../lib/providers/bergamot/pack.ts';
import { routeBetween } from '../../lib/providers/bergamot/route.ts';
import { createPackStore, type StoredPack } from '../../lib/providers/bergamot/store.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import type { SettingsAccess } from './use-settings.ts';

const store = createPackStore();
const area = localStorageArea();
const environment = {
  store,
  fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, init),
  room: roomLeft,
  exclusively: <T>(name: string, task: () => Promise<T>) => area.exclusively(name, task),
};

interface Running {
  readonly controller: AbortController;
  readonly progress: number;
}

/** What is stored and offered, what is being downloaded, and what went wrong, as the page shows it. */
interface Packs {
  readonly stored: readonly StoredPack[];
  readonly offered: readonly OfferedPack[];
  readonly running: ReadonlyMap<PackId, Running>;
  readonly troubles: ReadonlyMap<PackId | 'list', PackTrouble>;
  /** Whether the device has been looked at. */
  readonly read: boolean;
}

const nothing: Packs = { read: false, stored: [], offered: [], running: new Map(), troubles: new Map() };

function troubleOf(error: unknown): PackTrouble | undefined {
  const problem = error instanceof PackError ? error.problem : 'network';
  return problem === 'aborted' ? undefined : problem;
}

function set<K, V>(map: ReadonlyMap<K, V>, key: K, value: V | undefined): ReadonlyMap<K, V> {
  const next = new Map(map);
  if (value === undefined) next.delete(key);
  else next.set(key, value);
  return next;
}

/** The name under which the settings note an installed pack, so that open pages ask again. */
const noted = (id: PackId) => `bergamot ${id}`;

function heldPack({ pack, state, bytes }: StoredPack, packs: Packs, name: string): HeldPack {
  const running = packs.running.get(pack.id);
  const resting = state === 'partial' ? 'paused' : state;
  return {
    id: pack.id,
    name,
    state: running === undefined ? resting : running.progress > 0 ? 'downloading' : 'waiting',
    bytes,
    size: pack.size,
    progress: running?.progress ?? 0,
    trouble: packs.troubles.get(pack.id),
  };
}

/** The language packs as a page shows and downloads them; a download lasts as long as the page. */
export function useLanguagePacks(
  settings: Settings,
  update: SettingsAccess['update'],
  interfaceTag: string,
): LanguagePacksProps {
  const [packs, setPacks] = useState(nothing);
  const [loading, setLoading] = useState(false);
  const [picked, setPicked] = useState<LanguageTag | null>(null);
  const lifetime = useRef(new AbortController());

  const reload = useCallback(async () => {
    const [stored, offered] = await Promise.all([store.list(), store.offered()]);
    setPacks((current) => ({ ...current, stored, offered, read: true }));
  }, []);
  useEffect(() => {
    void reload().catch(() => setPacks((current) => ({ ...current, read: true })));
    const { current } = lifetime;
    return () => current.abort();
  }, [reload]);

  const entered = settings.providers['bergamot']?.baseUrl ?? '';
  const url = registryUrl(entered);
  const { origin, host } = new URL(url ?? DEFAULT_REGISTRY);
  const to = settings.targetLanguage;
  const languages = useMemo(
    () => readableFrom(packs.offered).filter((tag) => !sameLanguage(tag, to)),
    [packs.offered, to],
  );
  const usual = sameLanguage(to, 'zh') ? 'en' : 'zh';
  const language = picked ?? languages.find((tag) => sameLanguage(tag, usual)) ?? languages[0] ?? usual;
  const named = (from: LanguageTag, target: LanguageTag) =>
    `${languageName(from, interfaceTag)} → ${languageName(target, interfaceTag)}`;

  /** Called within a click, since the browser asks for access to the host. */
  const allowed = async (): Promise<boolean> => {
    const pattern = originPattern(origin);
    return pattern !== null && (await requestAccess([pattern]));
  };

  const note = (id: PackId | 'list', trouble: PackTrouble | undefined) =>
    setPacks((current) => ({ ...current, troubles: set(current.troubles, id, trouble) }));

  const look = async () => {
    const access = allowed();
    note('list', undefined);
    setLoading(true);
    try {
      if (!(await access)) note('list', 'no-access');
      else if (url !== undefined) {
        await fetchOffered(url, environment, lifetime.current.signal);
        await reload();
      }
    } catch (error) {
      note('list', troubleOf(error));
    } finally {
      setLoading(false);
    }
  };

  const run = async (pack: OfferedPack, controller: AbortController) => {
    const show = (progress: number) =>
      setPacks((current) => ({
        ...current,
        running: set(current.running, pack.id, { controller, progress }),
      }));
    try {
      await downloadPack(pack, environment, {
        signal: AbortSignal.any([controller.signal, lifetime.current.signal]),
        onProgress: ({ done }) => show(done),
      });
      // Pages read it from the settings that there is something new to ask for.
      update(({ downloadedPairs }) => ({
        downloadedPairs: [...new Set([...downloadedPairs, noted(pack.id)])],
      }));
    } catch (error) {
      note(pack.id, troubleOf(error));
    } finally {
      setPacks((current) => ({ ...current, running: set(current.running, pack.id, undefined) }));
      await reload();
    }
  };

  const start = async (wanted: readonly OfferedPack[]) => {
    const access = allowed();
    const fresh = wanted.filter(({ id }) => !packs.running.has(id));
    const controllers = fresh.map((pack) => ({ pack, controller: new AbortController() }));
    setPacks((current) => ({
      ...current,
      running: new Map([
        ...current.running,
        ...controllers.map(({ pack, controller }) => [pack.id, { controller, progress: 0 }] as const),
      ]),
      troubles: fresh.reduce((troubles, { id }) => set(troubles, id, undefined), current.troubles),
    }));
    const granted = await access;
    note('list', granted ? undefined : 'no-access');
    for (const { pack, controller } of controllers) {
      if (!granted) controller.abort();
      await run(pack, controller);
    }
  };

  /** What the list says now about a pack that is partly here; what was noted then, where it says nothing. */
  const current = (id: string): OfferedPack | undefined =>
    packs.offered.find((pack) => pack.id === id) ?? packs.stored.find(({ pack }) => pack.id === id)?.pack;

  const installed = packs.stored.filter(({ state }) => state === 'installed').map(({ pack }) => pack);
  const missing = (from: LanguageTag, target: LanguageTag) => {
    if (routeBetween(installed, from, target) !== undefined) return { state: 'ready' as const, wanted: [] };
    const route = routeBetween(packs.offered, from, target);
    const wanted = route?.filter(({ id }) => !installed.some((pack) => pack.id === id)) ?? [];
    const underWay = wanted.length > 0 && wanted.every(({ id }) => packs.running.has(id));
    return { state: route === undefined ? 'none' : underWay ? 'under-way' : 'offered', wanted } as const;
  };
  const ways = { read: [language, to], answer: [to, language] } as const;
  const offer = (purpose: PackOffer['purpose']): PackOffer => {
    const [from, target] = ways[purpose];
    const { state, wanted } = missing(from, target);
    return {
      purpose,
      name: named(from, target),
      size: wanted.reduce((sum, { size }) => sum + size, 0),
      state,
    };
  };
  const rows = [
    ...packs.stored,
    ...[...packs.running.keys()]
      .filter((id) => !packs.stored.some(({ pack }) => pack.id === id))
      .map(current)
      .filter((pack) => pack !== undefined)
      .map((pack): StoredPack => ({ pack, state: 'partial', bytes: 0 })),
  ];

  return {
    interfaceTag,
    host,
    list: listState(packs, loading),
    trouble: packs.troubles.get('list'),
    language,
    languages: useMemo(() => languageOptions(languages, interfaceTag), [languages, interfaceTag]),
    offers: [offer('read'), offer('answer')],
    held: rows.map((row) => heldPack(row, packs, named(row.pack.from, row.pack.to))),
    mirror: entered,
    badMirror: url === undefined,
    onLook: () => void look(),
    onLanguage: setPicked,
    onOffer: (purpose) => void start(missing(...ways[purpose]).wanted),
    onDownload: (id) => {
      const pack = current(id);
      if (pack !== undefined) void start([pack]);
    },
    onPause: (id) => {
      for (const [running, { controller }] of packs.running) if (running === id) controller.abort();
    },
    onRemove: (id) => {
      const pack = current(id);
      if (pack === undefined) return;
      note(pack.id, undefined);
      void store.remove(pack.id).then(reload, reload);
      update(({ downloadedPairs }) => ({
        downloadedPairs: downloadedPairs.filter((pair) => pair !== noted(pack.id)),
      }));
    },
    onMirror: (address) => {
      note('list', undefined);
      update(({ providers }) => {
        const { baseUrl: _, ...rest } = providers['bergamot'] ?? {};
        const own = address.trim() === '' ? rest : { ...rest, baseUrl: address.trim() };
        return { providers: { ...providers, bergamot: own } };
      });
      void store.saveOffered([]).then(reload, reload);
    },
  };
}

function listState({ read, offered }: Packs, loading: boolean): LanguagePacksProps['list'] {
  if (!read) return 'opening';
  if (loading) return 'loading';
  return offered.length > 0 ? 'known' : 'unknown';
}

/** Languages that some pack leads from, each once, by their primary tag unless it is written in two scripts. */
function readableFrom(offered: readonly OfferedPack[]): readonly LanguageTag[] {
  const tags = offered.flatMap(({ from, to }) => [from, to]);
  return [...new Set(tags.map((tag) => (tag.toLowerCase() === 'zh-hant' ? tag : primaryLanguage(tag))))];
}
