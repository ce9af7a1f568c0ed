/** What examples of signed commands show: the revision and digest of a fact that `possible` named. */
export const EXAMPLE_SIGNS = [
  {
    revision: 6,
    digest: 'sha256-1:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
];
