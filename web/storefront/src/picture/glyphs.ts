/** A drawing on 64 x 64: shapes that are filled, and lines over them. */
export interface Glyph {
  readonly body: string;
  readonly lines?: string;
}

/** By the last part of the id of a category. */
export const GLYPHS: Readonly<Record<string, Glyph>> = {
  shirts: { body: 'M22 12l10 5 10-5 14 9-5 10-7-3v24H20V28l-7 3-5-10z', lines: 'M26 14l6 8 6-8M32 22v28' },
  dresses: { body: 'M26 10l6 5 6-5 3 12-3 7 12 25H14l12-25-3-7z', lines: 'M26 29h12M26 38l-4 15M38 38l4 15' },
  knitwear: {
    body: 'M22 13h20l14 11-4 22-8-1V28v25H20V28v17l-8 1-4-22z',
    lines: 'M24 13q8 8 16 0M20 47h24M20 29h24M20 35h24',
  },
  coats: {
    body: 'M22 10h20l12 12-3 22h-6V26v30H19V26v18h-6l-3-22z',
    lines: 'M24 10l8 12 8-12M32 22v34M24 38h4M36 38h4',
  },
  swimwear: { body: 'M22 10q2 12 10 12t10-12l3 2v14q-5 8 2 20-9 2-15 11-6-9-15-11 7-12 2-20V12z', lines: 'M20 28h24' },
  shoes: { body: 'M10 24l12-2 14 12 16 4q5 2 5 10H8q0-14 2-24z', lines: 'M8 43h49M24 26l-5 4M29 30l-5 4M34 34l-5 4' },
  lighting: { body: 'M22 10h20l8 24H14zM29 34h6v14h9v5H20v-5h9z', lines: 'M14 34h36M44 34v8' },
  bedding: {
    body: 'M8 26q0-8 8-8h32q8 0 8 8v22H8zM14 22q8-6 16 0v8H14zM34 22q8-6 16 0v8H34z',
    lines: 'M8 36h48M8 42h48',
  },
  kitchen: {
    body: 'M12 26h36q2 22-18 22T12 26zM48 29h10v5H48zM10 22h40v4H10z',
    lines: 'M24 17q-3-4 0-8M32 17q-3-4 0-8M40 17q-3-4 0-8',
  },
  storage: { body: 'M8 20h48v8H8zM12 28h40l-4 26H16z', lines: 'M26 36h12M14 36h4M46 36h4M15 45h34' },
  decor: {
    body: 'M26 24h12q-2 5 4 10 6 6 2 14-2 6-12 6t-12-6q-4-8 2-14 6-5 4-10z',
    lines: 'M32 24V9M32 16q-8 0-8-7 8 0 8 7M32 20q8 0 8-7-8 0-8 7',
  },
  planters: {
    body: 'M14 32h36v7H14zM17 39h30l-4 17H21z',
    lines: 'M32 32V14M32 24q-13 2-14-10 14-2 14 10M32 20q11 1 13-9-12-1-13 9',
  },
  tools: { body: 'M28 8h8v24h-8zM22 32h20v12q0 10-10 14-10-4-10-14z', lines: 'M32 36v16M28 14h8' },
  seeds: {
    body: 'M16 12h32v44H16zM16 12l4-4h24l4 4',
    lines: 'M16 20h32M32 48V34M32 42q-9 0-9-9 9 0 9 9M32 38q8 0 8-8-8 0-8 8',
  },
  'outdoor-living': {
    body: 'M8 28Q10 10 32 8q22 2 24 20zM30 28h4v22h-4zM20 50h24v5H20z',
    lines: 'M32 8q-9 8-9 20M32 8q9 8 9 20',
  },
  headphones: { body: 'M10 36h10v18h-4q-6 0-6-8zM44 36h10v10q0 8-6 8h-4z', lines: 'M12 36V32q0-20 20-20t20 20v4' },
  speakers: {
    body: 'M18 8h28q3 0 3 3v42q0 3-3 3H18q-3 0-3-3V11q0-3 3-3z',
    lines: 'M32 30a9 9 0 1 0 .01 0M32 37a2.500 2.500 0 1 0 .01 0M32 14a4 4 0 1 0 .01 0',
  },
  'phone-accessories': {
    body: 'M20 8h24q4 0 4 4v40q0 4-4 4H20q-4 0-4-4V12q0-4 4-4z',
    lines: 'M28 13h8M34 24l-7 10h10l-7 10',
  },
  wearables: { body: 'M24 6h16l2 12H22zM22 46h20l-2 12H24zM18 18h28v28H18z', lines: 'M23 33h5l3-7 4 12 2-5h5' },
  photography: { body: 'M8 22h12l4-7h16l4 7h12v30H8z', lines: 'M32 27a9 9 0 1 0 .01 0M32 32a4 4 0 1 0 .01 0M48 28h3' },
  coffee: {
    body: 'M18 14h28l4 8v34H14V22zM14 22h36',
    lines: 'M18 14h28M32 32q9 0 9 8t-9 8q-9 0-9-8t9-8M29 33q6 7 0 14',
  },
  tea: {
    body: 'M12 28h34v12q0 14-17 14T12 40zM46 31h5q6 0 6 6t-6 6h-6',
    lines: 'M24 22q-4-5 0-11M34 22q-4-5 0-11M46 33h4q4 0 4 4t-5 4',
  },
  chocolate: { body: 'M16 8h32v48H16z', lines: 'M16 24h32M16 40h32M32 8v48' },
  pantry: { body: 'M26 6h12v8q8 5 8 12v30H18V26q0-7 8-12z', lines: 'M26 12h12M18 30h28M18 46h28M28 38h8' },
  snacks: {
    body: 'M14 12l4-4 4 4 5-4 5 4 5-4 5 4 4-4 4 4v40l-4 4-4-4-5 4-5-4-5 4-5-4-4 4-4-4z',
    lines: 'M14 20h36M32 28a9 8 0 1 0 .01 0M28 36h.01M35 33h.01M34 40h.01',
  },
  running: {
    body: 'M8 24l10-6 8 10 18 8q12 3 12 12H10Q6 40 8 24z',
    lines: 'M8 42h48M26 28l-6 5M32 31l-6 6M38 34l-6 6',
  },
  yoga: {
    body: 'M10 38h40v10H10zM50 38a8 8 0 1 1-.01 16',
    lines:
      'M10 43h38M50 43a3 3 0 1 1-.01 5M32 34q-10-4-12-14 10 2 12 14 2-12 12-14-2 10-12 14M32 32q-5-9 0-18 5 9 0 18',
  },
  cycling: {
    body: 'M8 38Q8 14 34 14q22 0 22 24l-10 2H18z',
    lines: 'M20 34q2-12 12-14M30 36q2-10 10-14M12 46q20 4 40 0M18 40l4 12M46 40l-4 12',
  },
  camping: { body: 'M32 12l26 42H6z', lines: 'M32 12l-7-6M32 12l7-6M32 26L22 54M32 26l10 28' },
  'winter-sports': {
    body: 'M8 22h48q3 0 3 4v12q0 8-8 8H40q-4 0-5-4-3-5-6 0-1 4-5 4H13q-8 0-8-8V26q0-4 3-4z',
    lines: 'M14 30l8-3M14 36l14-6M40 36l12-5',
  },
  novels: { body: 'M14 10h34q3 0 3 3v40H17q-5 0-5-5V13q0-3 2-3z', lines: 'M18 10v38M17 48h34M26 20h17M26 26h12' },
  cookbooks: {
    body: 'M14 10h36v44H14z',
    lines: 'M20 10v44M28 22q0-4 4-4 3-3 6 0 4 0 4 4-1 4-3 4v6h-8v-6q-3 0-3-4M30 40h12',
  },
  'children-s-books': {
    body: 'M6 16q13-5 26 3 13-8 26-3v34q-13-5-26 3-13-8-26-3z',
    lines: 'M32 19v34M15 26l2 4 4 .5-3 3 1 4-4-2-4 2 1-4-3-3 4-.5zM40 28h10M40 34h10',
  },
  'board-games': {
    body: 'M10 30h28v28H10zM40 8a7 7 0 0 1 5 12q9 3 9 24H42V30H34q2-8 4-10a7 7 0 0 1 2-12z',
    lines: 'M17 37h.01M24 44h.01M31 51h.01M31 37h.01M17 51h.01',
  },
  puzzles: { body: 'M10 22h14q-4-12 6-12t6 12h14v12q-10-5-10 5t10 6v13H10V44q10 4 10-5T10 34z' },
  'skin-care': { body: 'M14 26h36v22q0 7-7 7H21q-7 0-7-7zM12 16h40v10H12z', lines: 'M14 26h36M24 40q8-8 16 0' },
  'sun-care': {
    body: 'M22 18h20l3 38H19zM26 8h12v10H26z',
    lines: 'M32 30a6 6 0 1 0 .01 0M32 24v3M32 45v3M23 36h-2M43 36h-2',
  },
  'hair-care': { body: 'M20 24h24v32H20zM28 16h8v8h-8z', lines: 'M32 16v-6h12M20 32h24M20 48h24M26 40h12' },
  fragrance: { body: 'M16 26h32v28H16zM26 16h12v10H26z', lines: 'M28 16v-5h8v5M44 12l4-3M45 17h6M16 36h32M28 44h8' },
  bath: {
    body: 'M6 34h52v6q0 14-14 14H20Q6 54 6 40z',
    lines: 'M14 34V16q0-6 5-6t5 5M18 54l-3 5M46 54l3 5M34 24a3 3 0 1 0 .01 0M44 16a4 4 0 1 0 .01 0',
  },
};

/** Of what no drawing is: a parcel. */
export const PARCEL: Glyph = {
  body: 'M8 22l24-10 24 10v24L32 56 8 46z',
  lines: 'M8 22l24 10 24-10M32 32v24M20 17l24 10',
};
