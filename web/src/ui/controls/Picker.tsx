import { type ReactNode } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { Arrow } from '../parts/Icon';
import { useUiText } from '../text';
import { type Option } from './Select';
import './controls.css';

/** One of many, found by typing: the view looks for what is typed and gives what it finds. */
export function Picker(props: {
  readonly label: string;
  /** What is typed, or the name of what was chosen. */
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Undefined while they are looked for. */
  readonly options: readonly Option[] | undefined;
  readonly onChoose: (key: string) => void;
  readonly placeholder?: string;
}): ReactNode {
  const { label, text, onText, options, onChoose, placeholder } = props;
  const say = useUiText();
  return (
    <ComboBox
      className="field"
      inputValue={text}
      onInputChange={onText}
      items={options ?? []}
      onChange={(key) => key !== null && onChoose(String(key))}
      allowsEmptyCollection
      allowsCustomValue
      menuTrigger="input"
    >
      <Label>{label}</Label>
      <div className="input-with-button">
        <Input className="input" placeholder={placeholder} />
        <Button className="button quiet">
          <Arrow />
        </Button>
      </div>
      <Popover className="popover">
        <ListBox<Option>
          className="list"
          renderEmptyState={() => (
            <span className="list-item muted">{say(options ? 'picker.nothing' : 'picker.looking')}</span>
          )}
        >
          {({ key, name, note }) => (
            <ListBoxItem id={key} textValue={name} className="list-item">
              {name}
              {note && <small className="note">{note}</small>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
