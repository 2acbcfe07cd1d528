import { placeOf } from './place.ts'
import type { Project } from './project.ts'

export type Folder = { name: string; path: string; files: string[] }

/** The folders of an area (`connectors`, `workflows`, `modules`) with the paths of their files inside. */
export function foldersOf({ project, area }: { project: Project; area: string }): Folder[] {
  const folders = new Map<string, string[]>()
  for (const file of project.files) {
    const place = placeOf(file)
    if (place.area === area && place.unit !== '') folders.set(place.unit, [...(folders.get(place.unit) ?? []), place.rest])
  }
  return [...folders].map(([name, files]) => ({ name, path: `${area}/${name}`, files }))
}
