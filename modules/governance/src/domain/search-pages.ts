import type { PlannedAction } from './planned-action.ts'

/** The pages that will read otherwise in search results, once each. */
export function searchPages(actions: readonly Pick<PlannedAction, 'preview'>[]): readonly string[] {
  const changes = actions.flatMap(({ preview: { target, changes: fields } }) =>
    fields.map(({ kind, context }) => ({ kind, url: context?.pageUrl ?? target.objectUrl })),
  )
  const searched = changes.filter(({ kind }) => kind === 'search-title' || kind === 'search-description')
  return [...new Set(searched.flatMap(({ url }) => (url === null ? [] : [url])))]
}
