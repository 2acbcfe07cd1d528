import { repositoryRoot } from '@bizosaas/config'
import { generators } from './generators.ts'
import { problemText } from './problem-text.ts'
import { removeFiles, staleFiles, writeFiles } from './stale-files.ts'

const isCheck = process.argv.includes('--check')
const stale = await Promise.all(generators.map((generator) => staleFiles({ generator, root: repositoryRoot }))).then((all) => all.flat(), giveUp)

if (isCheck && stale.length > 0) {
  console.error(`These generated files are stale; run "npm run gen":\n${stale.map(({ path }) => `  ${path}`).join('\n')}`)
  process.exitCode = 1
} else if (!isCheck) {
  await writeFiles({ root: repositoryRoot, files: stale })
  await removeFiles({ root: repositoryRoot, files: stale })
  console.log(stale.length === 0 ? 'all generated files are fresh' : stale.map(({ path }) => `generated ${path}`).join('\n'))
}

/** A mistake in a migration or a route is for people to mend: the sentence, not our stack. Anything else keeps it. */
function giveUp(error: unknown): never {
  console.error(problemText(error))
  process.exit(1)
}
