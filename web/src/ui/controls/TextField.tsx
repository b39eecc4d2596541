import { type ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextField as AriaTextField } from 'react-aria-components';
import './controls.css';

/** A line of text, with its label, a note under it, and what is wrong with it. */
export function TextField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly note?: string;
  readonly error?: string;
  readonly type?: 'text' | 'password';
  readonly autoComplete?: string;
}): ReactNode {
  const { label, note, error, ...rest } = props;
  return (
    <AriaTextField {...rest} className="field" isInvalid={error !== undefined}>
      <Label>{label}</Label>
      <Input className="input" spellCheck={false} />
      {note && (
        <Text slot="description" className="note">
          {note}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}
