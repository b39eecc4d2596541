export declare class Missing extends Error {
  constructor(what: string, remedies: string[]);
}
