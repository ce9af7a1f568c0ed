import { MASTER_KEY } from '../city/city';

/** With which the program works on the data folder of a city. */
export const settingsOf = (data: string) => ({
  ZESEI_DATA: data,
  ZESEI_MASTER_KEY: MASTER_KEY,
  PORT: '0',
});
