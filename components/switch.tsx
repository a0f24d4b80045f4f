import { useId } from 'preact/hooks';

interface SwitchProps {
  readonly label: string;
  /** One line below, read out with the label. */
  readonly note?: string | undefined;
  readonly checked: boolean;
  readonly disabled?: boolean;
  /** What to find it by from outside. */
  readonly action?: string;
  /** Called within the click, so that the browser's permission can be asked for. */
  readonly onChange: (checked: boolean) => void;
}

/** A setting that is on or off and takes effect at once. */
export function Switch({ label, note, checked, disabled = false, action, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div class="switch">
      <div class="switch-row">
        <label id={`${id}-label`} for={id}>
          {label}
        </label>
        <button
          id={id}
          type="button"
          role="switch"
          data-action={action}
          aria-checked={checked}
          aria-labelledby={`${id}-label`}
          aria-describedby={note === undefined ? undefined : `${id}-note`}
          disabled={disabled}
          onClick={() => onChange(!checked)}
        />
      </div>
      {note !== undefined && (
        <p class="note" id={`${id}-note`}>
          {note}
        </p>
      )}
    </div>
  );
}
