import { type ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Checkbox } from './Checkbox';
import { type Option } from './Select';
import './controls.css';

/** A button that opens what is switched on and off: the columns of a grid. */
export function SwitchMenu<Key extends string>(props: {
  readonly label: string;
  readonly children: ReactNode;
  readonly options: readonly Option<Key>[];
  readonly on: readonly Key[];
  readonly onChange: (on: Key[]) => void;
  /** `plain` where it stands among fields; quiet otherwise. */
  readonly kind?: 'plain' | 'quiet';
}): ReactNode {
  const { label, children, options, on, onChange, kind = 'quiet' } = props;
  const keys = options.map(({ key }) => key);
  return (
    <DialogTrigger>
      <Button className={`button ${kind}`}>{children}</Button>
      <Popover className="popover">
        <Dialog className="list" aria-label={label}>
          {options.map(({ key, name }) => (
            <Checkbox
              key={key}
              isOn={on.includes(key)}
              onChange={(isOn) => onChange(keys.filter((one) => (one === key ? isOn : on.includes(one))))}
            >
              {name}
            </Checkbox>
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
