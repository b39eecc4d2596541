import { type ReactNode } from 'react';
import { Checkbox, CheckboxGroup, FieldError, Label } from 'react-aria-components';
import { type Option } from './Select';
import './controls.css';

/** Some of a few, all of which are seen, each with a line that explains it. */
export function Checks<Key extends string>(props: {
  readonly label: string;
  readonly options: readonly Option<Key>[];
  readonly value: readonly Key[];
  readonly onChange: (keys: readonly Key[]) => void;
  readonly error?: string;
}): ReactNode {
  const { label, options, value, onChange, error } = props;
  return (
    <CheckboxGroup
      className="field"
      value={[...value]}
      onChange={(keys) => onChange(options.map(({ key }) => key).filter((key) => keys.includes(key)))}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label>{label}</Label>
      {options.map(({ key, name, note }) => (
        <Checkbox key={key} value={key} className="check">
          <span aria-hidden className="check-box" />
          <span>
            {name}
            {note && <small className="note">{note}</small>}
          </span>
        </Checkbox>
      ))}
      <FieldError className="field-error">{error}</FieldError>
    </CheckboxGroup>
  );
}
