import { useId, type ReactNode } from 'react';
import './controls.css';

/** A whole number chosen by sliding: arrows change it by one, PageUp and PageDown by ten steps. */
export function Slider(props: {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** What the value means, as it is read aloud. */
  readonly text: string;
  readonly onChange: (value: number) => void;
}): ReactNode {
  const { label, from, to, value, text, onChange } = props;
  const id = useId();
  return (
    <div className="field slider">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={from}
        max={to}
        value={value}
        aria-valuetext={text}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    </div>
  );
}
