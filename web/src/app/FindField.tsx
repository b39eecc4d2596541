import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Face } from '../ui/parts/Face';
import { useFound, type Found } from './find';
import { useAppText } from './text';
import './find.css';

/** People and products whose name fits what is typed. Arrows choose one, Enter opens it; the focus stays in the field. */
export function FindField(props: {
  readonly label: string;
  readonly kinds: readonly Found['kind'][];
  readonly onOpen: (found: Found) => void;
  /** Whether the focus goes to it at once. */
  readonly takesFocus?: boolean;
}): ReactNode {
  const { label, kinds, onOpen, takesFocus = false } = props;
  const say = useAppText();
  const id = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const { found = [], isLooking } = useFound(text, kinds);
  const at = Math.min(active, found.length - 1);
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setActive((found.length + at + step) % Math.max(1, found.length));
    else if (event.key === 'Enter' && found[at]) onOpen(found[at]);
    else return;
    event.preventDefault();
  };
  const news = isLooking
    ? say('find.looking')
    : text.trim().length < 2
      ? say('find.type')
      : say('find.count', { count: found.length });
  return (
    <div className="find-field">
      <input
        className="input"
        role="combobox"
        autoFocus={takesFocus}
        aria-label={label}
        aria-expanded={found.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={found[at] ? `${id}-${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={press}
      />
      <p className="note" role="status">
        {news}
      </p>
      <ul id={id} role="listbox" aria-label={say('find.found')} className="found">
        {found.map((one, n) => (
          // The keyboard is listened to on the field, which keeps the focus.
          <li
            key={`${one.kind} ${one.key}`}
            id={`${id}-${n}`}
            role="option"
            aria-selected={n === at}
            className={n === at ? 'active' : undefined}
            onClick={() => onOpen(one)}
          >
            {one.kind === 'person' ? <Face name={one.name} /> : <span className="found-product" aria-hidden="true" />}
            <span>{one.name}</span>
            <span className="note">
              {say(`find.${one.kind}`)} · {one.note}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
