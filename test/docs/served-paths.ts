import { City } from '../city/city';

/** Served beside what the OpenAPI document describes: the document, its reader, and what all begins with. */
const BESIDE = ['/api', '/api/docs', '/api/openapi.json'];

/** Every path that a server answers, its parameters in braces. */
export async function servedPaths(): Promise<string[]> {
  const city = await City.open();
  try {
    const response = await fetch(`${city.server.url}/api/openapi.json`);
    const { paths } = (await response.json()) as {
      readonly paths: Readonly<Record<string, object>>;
    };
    return [...Object.keys(paths), ...BESIDE];
  } finally {
    await city.close();
  }
}
