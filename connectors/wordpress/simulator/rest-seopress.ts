import { answer, can, fieldsOf, problem, type RestAnswer, type RestCall } from './rest-call.ts'
import { keptKeys } from './seo-keys.ts'
import type { SimulatedContent } from './state.ts'

export const seoPressNamespace = 'seopress/v1'

const route = /^\/seopress\/v1\/posts\/(\d+)\/title-description-metas\/?$/

/** SEOPress's own route for the two texts: read by everybody, written with PUT alone. Null where the plugin is not there or the path is another. */
export function restSeoPress(call: RestCall): RestAnswer | null {
  const id = route.exec(call.path)?.[1]
  if (id === undefined || call.state.switches.seoPlugin !== 'seopress') return null
  const content = call.state.contents.find((one) => one.id === Number(id))
  if (call.method === 'GET') return answer(textsOf({ call, content }))
  if (call.method !== 'PUT') return problem(404, 'rest_no_route', 'No route was found matching the URL and request method.')
  if (content === undefined || !mayEdit({ call, content }))
    return problem(call.user === null ? 401 : 403, 'rest_forbidden', 'Sorry, you are not allowed to do that.')
  write({ call, content })
  return answer({ code: 'success' })
}

function textsOf({ call, content }: { call: RestCall; content: SimulatedContent | undefined }): { title: string; description: string } {
  const keys = keptKeys(call.state)
  return { title: content?.meta[keys?.title ?? ''] ?? '', description: content?.meta[keys?.description ?? ''] ?? '' }
}

/** Straight into the meta: the page's own date does not move. */
function write({ call, content }: { call: RestCall; content: SimulatedContent }): void {
  const keys = keptKeys(call.state)
  const fields = fieldsOf(call)
  for (const name of ['title', 'description'] as const) {
    const value = fields[name]
    if (keys !== null && typeof value === 'string') content.meta[keys[name]] = sanitized(value)
  }
}

/** WordPress's `sanitize_text_field`: tags, escapes of URLs and odd spacing go. */
function sanitized(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/%[a-f0-9]{2}/gi, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function mayEdit({ call, content }: { call: RestCall; content: SimulatedContent }): boolean {
  const capability = content.type === 'page' ? 'edit_pages' : content.author === call.user?.id ? 'edit_posts' : 'edit_others_posts'
  return can({ user: call.user, capability })
}
