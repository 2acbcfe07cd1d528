import type { DBOSConfig } from '@dbos-inc/dbos-sdk'

/**
 * What passes between steps is plain JSON already (the kernel sees to it), so DBOS need not walk every value for dates, maps and functions.
 * The name is stored with each value; what was written under DBOS' own format stays readable.
 */
export const plainJsonSerializer: NonNullable<DBOSConfig['serializer']> = {
  name: () => 'plain_json',
  parse: (text) => (text === null || text === undefined ? null : JSON.parse(text)),
  stringify: (value) => JSON.stringify(value ?? null),
}
