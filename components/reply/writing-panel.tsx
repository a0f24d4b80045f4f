import type { ReplySetup } from '../../lib/messaging/protocol.ts';
import type { PanelState } from '../../lib/reply/panel-state.ts';
import { Opener } from './opener.tsx';
import { ReplyPanel } from './reply-panel.tsx';

interface WritingPanelProps {
  readonly state: PanelState | undefined;
  readonly setup: ReplySetup | undefined;
  readonly purpose: string;
}

/** The opener, and the panel where it is open. */
export function WritingPanel({ state, setup, purpose }: WritingPanelProps) {
  const open = state?.open === true;
  return (
    <>
      {setup?.opener !== false && (
        <Opener expanded={open} keys={setup?.keys.open ?? ''} search={purpose === 'search'} />
      )}
      {open && <ReplyPanel state={state} languageKeys={setup?.keys.language ?? ''} />}
    </>
  );
}
