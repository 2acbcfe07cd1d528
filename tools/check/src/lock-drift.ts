import { z } from 'zod'

const versions = z.record(z.string(), z.string()).default({})
const wishesSchema = z.object({ dependencies: versions, devDependencies: versions, optionalDependencies: versions })
const lockSchema = z.object({ packages: z.record(z.string(), wishesSchema) })

/** One package.json of ours: its folder ('' is the root) and its text. */
export type ManifestFile = { folder: string; text: string }

/** Names each package.json whose wishes are not those the lock was made for: `npm ci` refuses such a tree, but only elsewhere. */
export function lockDrift({ lockText, manifests }: { lockText: string; manifests: readonly ManifestFile[] }): string[] {
  const { packages } = lockSchema.parse(JSON.parse(lockText))
  return manifests
    .filter(({ folder, text }) => wishesOf(packages[folder]) !== wishesOf(wishesSchema.parse(JSON.parse(text))))
    .map(
      ({ folder }) =>
        `${folder || 'the root'}: package.json and package-lock.json differ: remove node_modules and the lock, then run npm install --package-lock-only`,
    )
}

/** In one order, since npm sorts what it writes. */
function wishesOf(wishes: z.infer<typeof wishesSchema> | undefined): string {
  const groups = [wishes?.dependencies, wishes?.devDependencies, wishes?.optionalDependencies]
  return JSON.stringify(groups.map((group) => Object.entries(group ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1))))
}
