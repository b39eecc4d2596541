import { type ReactNode } from 'react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  type Key as AriaKey,
} from 'react-aria-components';
import { Arrow } from '../parts/Icon';
import './controls.css';

export interface Option<Key extends string = string> {
  readonly key: Key;
  readonly name: string;
  /** A second line, for what needs explaining. */
  readonly note?: string;
}

/** One of several, chosen from a list that opens. */
export function Select<Key extends string>(props: {
  readonly label: string;
  readonly options: readonly Option<Key>[];
  readonly value: Key;
  readonly onChange: (key: Key) => void;
  readonly isDisabled?: boolean;
}): ReactNode {
  const { label, options, value, onChange, isDisabled } = props;
  const choose = (key: AriaKey | null): void => {
    if (key !== null) onChange(key as Key);
  };
  return (
    <AriaSelect className="field" value={value} onChange={choose} isDisabled={isDisabled}>
      <Label>{label}</Label>
      <Button className="button plain select">
        <SelectValue />
        <Arrow />
      </Button>
      <Popover className="popover">
        <ListBox className="list" items={options}>
          {({ key, name, note }) => (
            <ListBoxItem id={key} textValue={name} className="list-item">
              {name}
              {note && <small className="note">{note}</small>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
