import path from 'node:path'
import { createInterface } from 'node:readline'
import { type Configuration, repositoryRoot } from '@bizosaas/config'
import { z } from 'zod'
import type { Site } from './seed-tenants.ts'
import { type Service, startService } from './start-service.ts'

const readySchema = z.object({ url: z.url(), user: z.string(), applicationPassword: z.string() })

/** The real WordPress of `tools/wordpress` as a child; it says in one line of JSON when it is ready. */
export async function startWordPress({ configuration, env }: { configuration: Configuration; env: Readonly<Record<string, string | undefined>> }): Promise<{ service: Service; site: Site }> {
  const folder = path.join(configuration.dataFolder, 'wordpress')
  const words = [path.join(repositoryRoot, 'tools/wordpress/src/main.ts'), '--json', '--companion', '--port', String(configuration.ports.wordpress), '--folder', folder]
  const service = startService({ name: 'wordpress', words, env, logFolder: configuration.logFolder })
  const ready = await firstJson(service)
  return { service, site: { ...ready, id: 'wordpress', name: 'WordPress on this machine' } }
}

function firstJson(service: Service): Promise<z.infer<typeof readySchema>> {
  return new Promise((resolve, reject) => {
    const output = service.child.stdout
    if (output === null) return reject(new Error('WordPress has no output to read'))
    createInterface({ input: output }).on('line', (line) => {
      if (line.startsWith('{')) resolve(readySchema.parse(JSON.parse(line)))
    })
    void service.ended.then((reason) => reject(new Error(`WordPress ended (${reason}).\n${service.lastWords()}`)))
  })
}
