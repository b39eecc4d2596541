import { type ReactNode } from 'react';
import { hash, paintOf } from './colours';
import { GLYPHS, PARCEL } from './glyphs';

/**
 * The drawn picture of a product: the sign of its category in the colour that its title names. Equal products have equal
 * pictures, and no file is asked for.
 */
export function Picture(props: { readonly title: string; readonly categoryId: string | undefined }): ReactNode {
  const { title, categoryId = '' } = props;
  const { body, line, wall } = paintOf(title);
  const glyph = GLYPHS[categoryId.slice(categoryId.lastIndexOf('/') + 1)] ?? PARCEL;
  const sun = hash(title);
  return (
    <svg
      className="picture"
      viewBox="0 0 160 100"
      aria-hidden="true"
      focusable="false"
      preserveAspectRatio="xMidYMid slice"
    >
      <rect width="160" height="100" fill={wall} />
      <circle cx={30 + (sun % 100)} cy={14 + ((sun >> 8) % 30)} r={26 + ((sun >> 4) % 14)} fill={body} opacity="0.16" />
      <rect y="84" width="160" height="16" fill={line} opacity="0.12" />
      <ellipse cx="80" cy="86" rx="32" ry="4" fill={line} opacity="0.22" />
      <g transform="translate(44 16) scale(1.12)" strokeLinecap="round" strokeLinejoin="round">
        <path d={glyph.body} fill={body} stroke={line} strokeWidth="2" />
        {glyph.lines && <path d={glyph.lines} fill="none" stroke={line} strokeWidth="2" />}
      </g>
    </svg>
  );
}
