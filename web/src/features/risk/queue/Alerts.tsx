import { useState, type ReactNode } from 'react';
import { useHeard } from '../../../app/hear';
import { Button } from '../../../ui/controls/Button';
import { useText } from '../text';
import { AlertSubscription } from './query';

/** Says how many cases began to wait since the list was asked for; a press shows them. */
export function Alerts({ onShow }: { readonly onShow: () => void }): ReactNode {
  const say = useText();
  const [heard, setHeard] = useState<ReadonlySet<string>>(new Set());
  useHeard(AlertSubscription, ({ riskAlert }) => {
    if (riskAlert) setHeard((before) => new Set(before).add(riskAlert.caseId));
  });
  const show = (): void => {
    setHeard(new Set());
    onShow();
  };
  return (
    <div role="status">
      {heard.size > 0 && (
        <Button kind="strong" onPress={show}>
          {say('alerts', { cases: heard.size })}
        </Button>
      )}
    </div>
  );
}
