export type InstalledPostgres = { major: number; binFolder: string }
export type FindPostgres = { list: (folder: string) => readonly string[]; exists: (file: string) => boolean }

const folder = '/usr/lib/postgresql'
const oldestPromised = 15

/** The oldest PostgreSQL of Debian's on this machine that we promise to run on: what the embedded one forgives, it does not. */
export function findPostgres({ list, exists }: FindPostgres): InstalledPostgres | null {
  const majors = list(folder)
    .map(Number)
    .filter((major) => Number.isInteger(major) && major >= oldestPromised && exists(`${folder}/${major}/bin/postgres`))
  return majors.length === 0 ? null : { major: Math.min(...majors), binFolder: `${folder}/${Math.min(...majors)}/bin` }
}
