import { type ReactNode } from 'react';

const draw = (path: string, filled = false): ReactNode => (
  <svg className="sign" viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true" focusable="false">
    <path
      d={path}
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);

const HEART = 'M8 13.500S2 10 2 5.800C2 2.500 6.500 1.800 8 4.800c1.500-3 6-2.300 6 1C14 10 8 13.500 8 13.500z';
export const Heart = ({ full }: { readonly full: boolean }): ReactNode => draw(HEART, full);
export const Basket = (): ReactNode => draw('M2 6h12l-1.500 8h-9zM5 6l2-4M11 6L9 2');
export const Glass = (): ReactNode => draw('M7 2.500a4.500 4.500 0 1 0 .01 0M10.300 10.300L14 14');
