import { fileSystemOf, type FileSystem } from '../../platform/file-system';

/** What the doctor asks of the machine that it stands on. */
export interface Machine {
  /** `20.19.0` */
  readonly nodeVersion: string;
  /** Of the file system that a folder is on. Throws the operating system's error. */
  fileSystemOf(folder: string): FileSystem;
}

/** The machine that this process runs on. */
export const thisMachine: Machine = {
  nodeVersion: process.versions.node,
  fileSystemOf,
};
