import { cp, mkdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'

/** Copies plugins (a PHP file, or a folder with a PHP file of the same name) into a site. Answers with the names WordPress gives them. */
export async function placePlugins({ site, plugins }: { site: string; plugins: readonly string[] }): Promise<string[]> {
  const target = path.join(site, 'wp-content/plugins')
  await mkdir(target, { recursive: true })
  return Promise.all(plugins.map((source) => placePlugin({ source, target })))
}

async function placePlugin({ source, target }: { source: string; target: string }): Promise<string> {
  const name = path.basename(source)
  const place = path.join(target, name)
  await rm(place, { recursive: true, force: true })
  await cp(source, place, { recursive: true })
  return (await stat(source)).isDirectory() ? `${name}/${name}.php` : name
}
