import { statfsSync } from 'node:fs';

/** What the doctor asks of the machine that it stands on. */
export interface Machine {
  /** `20.19.0` */
  readonly nodeVersion: string;
  /** Of the file system that a folder is on. Throws the operating system's error. */
  fileSystemOf(folder: string): FileSystem;
}

export interface FileSystem {
  /** Bytes that this user may still write. */
  readonly free: number;
  /** What kind it is (`f_type` of statfs(2)); other systems than Linux have numbers of their own. */
  readonly type: number;
}

/** The machine that this process runs on. */
export const thisMachine: Machine = {
  nodeVersion: process.versions.node,
  fileSystemOf: (folder) => {
    const { bavail, bsize, type } = statfsSync(folder);
    return { free: bavail * bsize, type };
  },
};
