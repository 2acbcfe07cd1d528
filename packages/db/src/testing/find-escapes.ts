import { findGrantEscapes } from './find-grant-escapes.ts'
import { findKeyEscapes } from './find-key-escapes.ts'
import { findPolicyEscapes } from './find-policy-escapes.ts'
import { findRoleEscapes } from './find-role-escapes.ts'
import { type Ask, allTables, platformTables } from './tenant-tables.ts'

/** Every way the live catalogue leaves open past the border between tenants, a sentence each. Empty where all is well. */
export async function findEscapes(ask: Ask): Promise<readonly string[]> {
  return [
    ...(await unknownTables(ask)),
    ...(await findPolicyEscapes(ask)),
    ...(await findGrantEscapes(ask)),
    ...(await findKeyEscapes(ask)),
    ...(await findRoleEscapes(ask)),
  ]
}

async function unknownTables(ask: Ask): Promise<readonly string[]> {
  const tables = await allTables(ask)
  const names = tables.map(({ name }) => name)
  return [
    ...tables
      .filter(({ name, hasTenant }) => !hasTenant && !platformTables.includes(name))
      .map(({ name }) => `${name}: neither a tenant table nor on the list of platform tables`),
    ...platformTables.filter((name) => !names.includes(name)).map((name) => `${name}: on the list of platform tables, but there is none`),
  ]
}
