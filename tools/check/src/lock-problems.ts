import { z } from 'zod'

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ resolved: z.string().optional(), optionalDependencies: z.record(z.string(), z.string()).optional() })),
})

type LockedPackages = z.infer<typeof lockSchema>['packages']

/**
 * Reads a package-lock.json and says what would make `npm ci` fail elsewhere: an optional dependency (a platform's binary) that npm
 * left out of the lock because the registry of the day did not have it, and addresses of one machine's registry.
 */
export function lockProblems(lockText: string): string[] {
  const { packages } = lockSchema.parse(JSON.parse(lockText))
  return Object.entries(packages).flatMap(([folder, entry]) => [
    ...Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !isLocked({ packages, name, from: folder }))
      .map(
        (name) =>
          `${folder || 'the root'} -> ${name} is not in the lock: remove node_modules and package-lock.json, then run npm install --package-lock-only`,
      ),
    ...(entry.resolved?.includes('://') ? [`${folder} carries a registry address: make the lock with omit-lockfile-registry-resolved=true`] : []),
  ])
}

/** npm looks a package up like Node does: in the folder's own node_modules, then in each one above. */
function isLocked({ packages, name, from }: { packages: LockedPackages; name: string; from: string }): boolean {
  if (packages[from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`] !== undefined) return true
  if (from === '') return false
  const above = from.lastIndexOf('/node_modules/')
  return isLocked({ packages, name, from: above < 0 ? '' : from.slice(0, above) })
}
