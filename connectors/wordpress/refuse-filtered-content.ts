import { listElements } from '@bizosaas/connector-kit'
import { appError } from '@bizosaas/kernel'
import type { WordPressApi } from './api.ts'

/** What core's filter (kses) takes out of content that a user without `unfiltered_html` saves. */
const strippedTags = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'applet',
  'form',
  'input',
  'select',
  'option',
  'link',
  'meta',
  'base',
  'frame',
  'frameset',
  'svg',
  'math',
  'noscript',
  'template',
  'canvas',
])

/** Names of what saving this content would lose, e.g. `<iframe>`; empty where nothing is. */
export function strippedOnSave(html: string): readonly string[] {
  const lost = listElements(html).flatMap(({ tag, attributes }) => [
    ...(strippedTags.has(tag) ? [`<${tag}>`] : []),
    ...Object.entries(attributes).flatMap(([name, value]) =>
      /^on/.test(name) || (name === 'srcset' && tag !== 'img') || /^\s*javascript:/i.test(value) ? [`${name} of <${tag}>`] : [],
    ),
  ])
  return [...new Set(lost)]
}

/** Throws `vendor-content-filtered` when this account's save would lose parts of the content, old or new. */
export async function refuseFilteredContent({ api, html }: { api: WordPressApi; html: string }): Promise<void> {
  const lost = strippedOnSave(html)
  if (lost.length === 0) return
  const { capabilities } = await api.getMe()
  if (capabilities.unfiltered_html === true) return
  throw appError('vendor-content-filtered', { details: { reason: `saving would take out ${lost.slice(0, 5).join(', ')}`, written: 'no' } })
}
