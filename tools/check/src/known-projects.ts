import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'

const configSchema = z.object({ default: z.object({ test: z.object({ projects: z.array(z.object({ test: z.object({ name: z.string() }) })) }) }) })

/** The names of the test projects, asked of vitest's own configuration so that there is no second list. */
export async function knownProjects(root: string): Promise<string[]> {
  const loaded: unknown = await import(pathToFileURL(path.join(root, 'vitest.config.ts')).href)
  return configSchema.parse(loaded).default.test.projects.map(({ test }) => test.name)
}
