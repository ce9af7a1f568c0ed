import { statfsSync } from 'node:fs';

/** The file system that a folder is on. */
export interface FileSystem {
  /** Bytes that this user may still write. */
  readonly free: number;
  /** What kind it is (`f_type` of statfs(2)); other systems than Linux have numbers of their own. */
  readonly type: number;
}

/** Throws the operating system's error. */
export function fileSystemOf(folder: string): FileSystem {
  const { bavail, bsize, type } = statfsSync(folder);
  return { free: bavail * bsize, type };
}
