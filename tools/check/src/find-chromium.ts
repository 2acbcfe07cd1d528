export type FindChromium = { configured: string | undefined; exists: (file: string) => boolean }

/** The browser of the end to end tests: the one named by BIZOSAAS_CHROMIUM, else where Debian puts it. */
export function findChromium({ configured, exists }: FindChromium): string | null {
  return [configured, '/usr/bin/chromium'].find((file) => file !== undefined && file !== '' && exists(file)) ?? null
}
