interface FileExchangeProps {
  /** What is exchanged: ends the `data-action` of the buttons, for tools from outside. */
  readonly what: 'taught' | 'corrections';
  /** Nothing to save. */
  readonly empty: boolean;
  readonly exportLabel: string;
  readonly importLabel: string;
  /** What became of the last file, in a sentence. */
  readonly outcome: string;
  readonly failed: boolean;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
}

/** Saves a list as a file and takes one in. */
export function FileExchange(props: FileExchangeProps) {
  const { what, empty, exportLabel, importLabel, outcome, failed, onExport, onImport } = props;
  return (
    <>
      <div class="row">
        <button type="button" data-action={`export-${what}`} disabled={empty} onClick={onExport}>
          {exportLabel}
        </button>
        <label class="button-like">
          {importLabel}
          <input
            type="file"
            class="visually-hidden"
            accept="application/json,.json"
            data-action={`import-${what}`}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file !== undefined) onImport(file);
              event.currentTarget.value = '';
            }}
          />
        </label>
      </div>
      <output class={failed ? 'problem' : 'note'}>{outcome}</output>
    </>
  );
}
