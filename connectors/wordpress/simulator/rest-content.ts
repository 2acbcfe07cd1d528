import { filterHtml, withNoopener } from './filter-html.ts'
import { pageOf } from './page-of.ts'
import { presentContent } from './present.ts'
import { answer, can, fieldsOf, problem, type RestAnswer, type RestCall } from './rest-call.ts'
import { seoKeys } from './seo-keys.ts'
import type { SimulatedContent } from './state.ts'

type Kind = SimulatedContent['type']

/** `/wp/v2/posts` and `/wp/v2/pages`. */
export function listContents(call: RestCall, kind: Kind): RestAnswer {
  const isEditing = call.query.get('context') === 'edit'
  if (isEditing && !can({ user: call.user, capability: kind === 'page' ? 'edit_pages' : 'edit_posts' })) return forbiddenContext(call)
  const status = call.query.get('status') ?? 'publish'
  if (status !== 'publish' && call.user === null) return problem(400, 'rest_invalid_param', 'Invalid parameter(s): status')
  const slug = call.query.get('slug')
  const search = call.query.get('search')?.toLowerCase()
  const fits = call.state.contents
    .filter((one) => one.type === kind)
    .filter((one) => (status === 'any' ? one.status !== 'trash' : status.split(',').includes(one.status)))
    .filter((one) => slug === null || slug.split(',').includes(one.slug))
    .filter((one) => search === undefined || `${one.title} ${one.content}`.toLowerCase().includes(search))
    .toSorted((a, b) => (call.query.get('orderby') === 'id' ? a.id - b.id : b.date.localeCompare(a.date)))
  return pageOf({ call, items: fits, present: (content) => presentContent({ content, state: call.state, origin: call.origin, isEditing }) })
}

export function getOne(call: RestCall, kind: Kind, id: number): RestAnswer {
  const content = findOf(call, kind, id)
  if (content === undefined) return notThere()
  const isEditing = call.query.get('context') === 'edit'
  if (isEditing && !mayEdit(call, content)) return forbiddenContext(call)
  if (content.status !== 'publish' && !mayEdit(call, content))
    return problem(call.user === null ? 401 : 403, 'rest_forbidden', 'Sorry, you are not allowed to do that.')
  return answer(presentContent({ content, state: call.state, origin: call.origin, isEditing }))
}

export function createOne(call: RestCall, kind: Kind): RestAnswer {
  if (!can({ user: call.user, capability: kind === 'page' ? 'edit_pages' : 'edit_posts' })) {
    return problem(call.user === null ? 401 : 403, 'rest_cannot_create', `Sorry, you are not allowed to create ${kind}s as this user.`)
  }
  const fields = fieldsOf(call)
  if (!['title', 'content', 'excerpt'].some((name) => textOf(fields[name]) !== ''))
    return problem(400, 'empty_content', 'Content, title, and excerpt are empty.')
  const now = stamp(call.now)
  const content: SimulatedContent = {
    id: call.state.nextId++,
    type: kind,
    status: 'draft',
    slug: '',
    title: '',
    content: '',
    excerpt: '',
    date: now,
    modified: now,
    parent: 0,
    author: call.user?.id ?? 0,
    featuredMedia: 0,
    categories: kind === 'post' ? [1] : [],
    tags: [],
    meta: {},
    template: 'default',
    revisions: [],
  }
  apply({ call, content, fields })
  call.state.contents.push(content)
  const body = presentContent({ content, state: call.state, origin: call.origin, isEditing: true })
  return answer(body, { status: 201, headers: { location: `${call.origin}/wp-json/wp/v2/${kind}s/${content.id}` } })
}

export function updateOne(call: RestCall, kind: Kind, id: number): RestAnswer {
  const content = findOf(call, kind, id)
  if (content === undefined) return notThere()
  if (!mayEdit(call, content)) return problem(call.user === null ? 401 : 403, 'rest_cannot_edit', 'Sorry, you are not allowed to edit this post.')
  const before = { title: content.title, content: content.content, excerpt: content.excerpt }
  apply({ call, content, fields: fieldsOf(call) })
  content.modified = stamp(call.now)
  if (before.title !== content.title || before.content !== content.content || before.excerpt !== content.excerpt) keepRevision({ call, content })
  return answer(presentContent({ content, state: call.state, origin: call.origin, isEditing: true }))
}

export function deleteOne(call: RestCall, kind: Kind, id: number): RestAnswer {
  const content = findOf(call, kind, id)
  if (content === undefined) return notThere()
  if (!mayEdit(call, content)) return problem(call.user === null ? 401 : 403, 'rest_cannot_delete', 'Sorry, you are not allowed to delete this post.')
  const isForced = call.query.get('force') === 'true'
  const shown = () => presentContent({ content, state: call.state, origin: call.origin, isEditing: true })
  if (isForced) {
    call.state.contents = call.state.contents.filter((one) => one.id !== id)
    return answer({ deleted: true, previous: shown() })
  }
  if (content.status === 'trash') return problem(410, 'rest_already_trashed', 'The post has already been deleted.')
  applyTexts({ call, content, fields: {} })
  content.status = 'trash'
  content.slug = `${content.slug}__trashed`
  content.modified = stamp(call.now)
  return answer(shown())
}

export function listRevisionsOf(call: RestCall, kind: Kind, id: number): RestAnswer {
  const content = findOf(call, kind, id)
  if (content === undefined) return problem(404, 'rest_post_invalid_parent', 'Invalid post parent ID.')
  if (!mayEdit(call, content))
    return problem(call.user === null ? 401 : 403, 'rest_cannot_read', 'Sorry, you are not allowed to view revisions of this post.')
  const items = content.revisions.toReversed()
  return pageOf({
    call,
    items,
    present: (one) => ({
      id: one.id,
      parent: id,
      author: one.author,
      modified: one.modified,
      modified_gmt: one.modified,
      slug: `${id}-revision-v1`,
      title: { raw: one.title, rendered: one.title },
      content: { raw: one.content, rendered: one.content },
      excerpt: { raw: one.excerpt, rendered: one.excerpt },
    }),
  })
}

function apply({ call, content, fields }: { call: RestCall; content: SimulatedContent; fields: Record<string, unknown> }): void {
  applyTexts({ call, content, fields })
  if (typeof fields.status === 'string') content.status = fields.status
  const needsSlug = content.slug === '' && content.status === 'publish'
  if (fields.slug !== undefined || needsSlug) content.slug = freeSlug({ call, content, wanted: slugify(textOf(fields.slug) || content.title) })
  if (typeof fields.parent === 'number') content.parent = fields.parent
  if (typeof fields.featured_media === 'number') content.featuredMedia = fields.featured_media
  if (Array.isArray(fields.categories)) content.categories = fields.categories.map(Number)
  if (Array.isArray(fields.tags)) content.tags = fields.tags.map(Number)
  applyMeta({ call, content, meta: fields.meta })
}

function applyTexts({ call, content, fields }: { call: RestCall; content: SimulatedContent; fields: Record<string, unknown> }): void {
  const isTrusted = can({ user: call.user, capability: 'unfiltered_html' })
  for (const name of ['title', 'content', 'excerpt'] as const) {
    const given = fields[name] === undefined ? content[name] : textOf(fields[name])
    const text = isTrusted ? given : filterHtml(given) // the whole object is saved, whatever was sent
    content[name] = name === 'content' ? withNoopener(text) : text
  }
}

/** Keys that nobody registered are dropped, and the answer is 200 all the same. */
function applyMeta({ call, content, meta }: { call: RestCall; content: SimulatedContent; meta: unknown }): void {
  const keys = seoKeys(call.state)
  if (keys === null || typeof meta !== 'object' || meta === null) return
  for (const [key, value] of Object.entries(meta)) {
    if (key === keys.title || key === keys.description)
      content.meta[key] = String(value)
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim()
  }
}

/** A slug in use is changed without a word. */
function freeSlug({ call, content, wanted }: { call: RestCall; content: SimulatedContent; wanted: string }): string {
  const taken = new Set(call.state.contents.filter((one) => one.id !== content.id).map((one) => one.slug))
  if (content.status === 'draft' || content.status === 'pending') return wanted // nobody can open it, so nothing is taken yet
  let slug = wanted
  for (let number = 2; taken.has(slug); number += 1) slug = `${wanted}-${number}`
  return slug
}

function keepRevision({ call, content }: { call: RestCall; content: SimulatedContent }): void {
  content.revisions.push({
    id: call.state.nextId++,
    modified: content.modified,
    author: call.user?.id ?? 0,
    title: content.title,
    content: content.content,
    excerpt: content.excerpt,
  })
  const { revisionLimit } = call.state.switches
  if (typeof revisionLimit === 'number') content.revisions = content.revisions.slice(-revisionLimit)
}

/** Text arrives plain or as `{ raw }`. */
function textOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'raw' in value) return String(value.raw)
  return value === undefined || value === null ? '' : String(value)
}

function slugify(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

function findOf({ state }: RestCall, kind: Kind, id: number): SimulatedContent | undefined {
  return state.contents.find((one) => one.id === id && one.type === kind)
}

function mayEdit({ user }: RestCall, content: SimulatedContent): boolean {
  if (content.type === 'page') return can({ user, capability: 'edit_pages' })
  if (content.author !== user?.id) return can({ user, capability: 'edit_others_posts' })
  return can({ user, capability: 'edit_posts' })
}

function notThere(): RestAnswer {
  return problem(404, 'rest_post_invalid_id', 'Invalid post ID.')
}

function forbiddenContext({ user }: RestCall): RestAnswer {
  return problem(user === null ? 401 : 403, 'rest_forbidden_context', 'Sorry, you are not allowed to edit posts in this post type.')
}

function stamp(now: Date): string {
  return now.toISOString().slice(0, 19)
}
