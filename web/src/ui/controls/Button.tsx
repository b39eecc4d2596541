import { type ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaProps } from 'react-aria-components';
import './controls.css';

export interface ButtonProps extends Omit<AriaProps, 'className' | 'style' | 'children'> {
  /** `strong` for the one act of a view, `quiet` for what is seldom used; plain otherwise. */
  readonly kind?: 'plain' | 'strong' | 'quiet';
  readonly children: ReactNode;
}

export function Button({ kind = 'plain', ...rest }: ButtonProps): ReactNode {
  return <AriaButton {...rest} className={`button ${kind}`} />;
}
