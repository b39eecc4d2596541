import { type ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextField as AriaTextField } from 'react-aria-components';
import './controls.css';

/** A line of text, with its label, a note under it, and what is wrong with it, which does not keep its form from being sent again. */
export function TextField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange?: (text: string) => void;
  readonly note?: string;
  readonly error?: string;
  readonly type?: 'text' | 'password';
  readonly autoComplete?: string;
  /** It is there to be read and copied. */
  readonly isReadOnly?: boolean;
}): ReactNode {
  const { label, note, error, ...rest } = props;
  return (
    <AriaTextField {...rest} className="field" isInvalid={error !== undefined} validationBehavior="aria">
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
