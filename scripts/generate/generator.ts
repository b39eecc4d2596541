/** One kind of generated file: its name, and what its files should contain now (paths from the project root). */
export interface Generator {
  readonly name: string;
  outputs(): Promise<ReadonlyMap<string, string>>;
}
