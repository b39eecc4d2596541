import { useEffect, useState, type ReactNode } from 'react';
import { TextField } from '../../../ui/controls/TextField';
import { useText } from './text';

/** Typing has ended after so long without a key, milliseconds. */
const PAUSE_MS = 500;

/** A number of 0 or more, or nothing; it counts as soon as the person stops to type. */
export function NumberField(props: {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly note?: string;
  readonly isWhole?: boolean;
}): ReactNode {
  const { label, value, onChange, note, isWhole } = props;
  const say = useText();
  const [text, setText] = useState(value?.toString() ?? '');
  const [from, setFrom] = useState(value);
  if (from !== value) {
    // The link changed: another plan was opened.
    setFrom(value);
    if (readNumber(text, isWhole) !== value) setText(value?.toString() ?? '');
  }
  const typed = readNumber(text, isWhole);
  useEffect(() => {
    if (typed === null || typed === value) return;
    const timer = setTimeout(() => onChange(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  const error = typed === null ? say(isWhole ? 'number.whole' : 'number') : undefined;
  return <TextField label={label} value={text} onChange={setText} note={note} error={error} />;
}

/** Undefined for nothing, null for what is no such number. */
function readNumber(text: string, isWhole = false): number | undefined | null {
  if (text.trim() === '') return undefined;
  const value = Number(text.trim().replaceAll(/[\s_]/g, ''));
  return Number.isFinite(value) && value >= 0 && (!isWhole || Number.isInteger(value)) ? value : null;
}
