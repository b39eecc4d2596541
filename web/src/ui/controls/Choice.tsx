import { type ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { type Option } from './Select';
import './controls.css';

/** One of a few, all of which are seen: buttons side by side. */
export function Choice<Key extends string>(props: {
  readonly label: string;
  readonly options: readonly Option<Key>[];
  readonly value: Key;
  readonly onChange: (key: Key) => void;
}): ReactNode {
  const { label, options, value, onChange } = props;
  return (
    <ToggleButtonGroup
      aria-label={label}
      className="choice"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => onChange([...keys][0] as Key)}
    >
      {options.map(({ key, name }) => (
        <ToggleButton key={key} id={key} className="button plain">
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
