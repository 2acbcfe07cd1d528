import { z } from 'zod'

const versions = z.record(z.string(), z.string()).default({})
const manifestSchema = z.object({
  name: z.string().default(''),
  exports: z.record(z.string(), z.string()).default({}),
  dependencies: versions,
  devDependencies: versions,
  peerDependencies: versions,
  optionalDependencies: versions,
})

/** What the rules need of a package.json: its name, its front doors, and everything it declares, types of a package counting as it. */
export function readManifest(text: string): { name: string; exports: Record<string, string>; declared: Set<string> } {
  const manifest = manifestSchema.parse(JSON.parse(text))
  const declared = [manifest.dependencies, manifest.devDependencies, manifest.peerDependencies, manifest.optionalDependencies].flatMap(Object.keys)
  return { name: manifest.name, exports: manifest.exports, declared: new Set(declared.flatMap((name) => [name, name.replace(/^@types\//, '')])) }
}
