export declare function command(work: () => Promise<void> | void): Promise<void>;
export declare function wanted(work: () => Promise<void> | void): Promise<void>;
