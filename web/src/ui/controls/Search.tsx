import { type ReactNode, type Ref } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';
import { Cross } from '../parts/Icon';
import { useUiText } from '../text';
import './controls.css';

/** A field for words to look for; tells each change, and Escape empties it. */
export function Search(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onSubmit?: (text: string) => void;
  readonly placeholder?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
}): ReactNode {
  const { label, placeholder, inputRef, ...rest } = props;
  const say = useUiText();
  return (
    <SearchField {...rest} className="field search">
      <Label>{label}</Label>
      <div className="input-with-button">
        <Input className="input" placeholder={placeholder} ref={inputRef} />
        <Button className="button quiet" aria-label={say('search.empty')}>
          <Cross />
        </Button>
      </div>
    </SearchField>
  );
}
