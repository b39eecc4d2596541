export declare const SOFTWARE_DRIVER: string;
export declare function installSoftwareGpu(): void;
