import { type ReactNode } from 'react';
import { Button, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { type Option } from './Select';
import './controls.css';

/** A button that opens a list of acts. */
export function Menu<Key extends string>(props: {
  /** What the button shows. */
  readonly children: ReactNode;
  /** What the button is called, where it shows no words. */
  readonly label?: string;
  readonly kind?: 'plain' | 'quiet';
  readonly options: readonly Option<Key>[];
  readonly onAction: (key: Key) => void;
}): ReactNode {
  const { children, label, kind = 'plain', options, onAction } = props;
  return (
    <MenuTrigger>
      <Button className={`button ${kind}`} aria-label={label}>
        {children}
      </Button>
      <Popover className="popover">
        <AriaMenu className="list" items={options} onAction={(key) => onAction(key as Key)}>
          {({ key, name, note }) => (
            <MenuItem id={key} textValue={name} className="list-item">
              {name}
              {note && <small className="note">{note}</small>}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
