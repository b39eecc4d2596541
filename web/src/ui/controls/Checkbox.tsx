import { type ReactNode } from 'react';
import './controls.css';

/** Something that is on or off. The browser's own: React Aria's would cost six kB and do no more. */
export function Checkbox(props: {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const { isOn, onChange, isDisabled, children } = props;
  return (
    <label className="checkbox">
      <input
        type="checkbox"
        checked={isOn}
        disabled={isDisabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {children}
    </label>
  );
}
