import { useEffect, useState, type ReactNode } from 'react';
import { TextField } from '../../../ui/controls/TextField';
import { useNumbers } from '../../../words/numbers';
import { useText } from './text';

/** Typing has ended after so long without a key, milliseconds. */
const PAUSE_MS = 500;

/** A number of 0 or more, or a whole one from 1 to `most`, or nothing; it counts as soon as the person stops to type. */
export function NumberField(props: {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly note?: string;
  /** The largest whole number that is taken; without it any number of 0 or more is. */
  readonly most?: number;
}): ReactNode {
  const { label, value, onChange, note, most } = props;
  const say = useText();
  const { whole } = useNumbers();
  const [text, setText] = useState(value?.toString() ?? '');
  const [from, setFrom] = useState(value);
  if (from !== value) {
    // The link changed: another plan was opened.
    setFrom(value);
    if (readNumber(text, most) !== value) setText(value?.toString() ?? '');
  }
  const typed = readNumber(text, most);
  useEffect(() => {
    if (typed === null || typed === value) return;
    const timer = setTimeout(() => onChange(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  const wrong = most === undefined ? say('number') : say('number.whole', { most: whole(most) });
  const error = typed === null ? wrong : undefined;
  return <TextField label={label} value={text} onChange={setText} note={note} error={error} />;
}

/** Undefined for nothing, null for what is no such number. */
function readNumber(text: string, most?: number): number | undefined | null {
  if (text.trim() === '') return undefined;
  const value = Number(text.trim().replaceAll(/[\s_]/g, ''));
  if (most !== undefined) return Number.isInteger(value) && value >= 1 && value <= most ? value : null;
  return Number.isFinite(value) && value >= 0 ? value : null;
}
