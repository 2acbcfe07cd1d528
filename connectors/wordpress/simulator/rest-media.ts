import { pageOf } from './page-of.ts'
import { presentMedia } from './present.ts'
import { answer, can, fieldsOf, problem, type RestAnswer, type RestCall } from './rest-call.ts'
import type { SimulatedMedia } from './state.ts'

/** `/wp/v2/media`. */
export function listMediaOf(call: RestCall): RestAnswer {
  const status = call.query.get('status') ?? 'inherit'
  if (!['inherit', 'private', 'trash'].includes(status)) return problem(400, 'rest_invalid_param', 'Invalid parameter(s): status')
  const slug = call.query.get('slug')
  const search = call.query.get('search')?.toLowerCase()
  const items = call.state.media.filter(
    (one) => (slug === null || one.slug === slug) && (search === undefined || one.title.toLowerCase().includes(search)),
  )
  return pageOf({ call, items, present: (media) => present(call, media) })
}

export function getMediaOf(call: RestCall, id: number): RestAnswer {
  const media = call.state.media.find((one) => one.id === id)
  return media === undefined ? problem(404, 'rest_post_invalid_id', 'Invalid post ID.') : answer(present(call, media))
}

/** Raw bytes with a file name in Content-Disposition. The bytes themselves are not kept: every picture of a simulator is drawn. */
export function uploadMediaOf(call: RestCall): RestAnswer {
  if (!can({ user: call.user, capability: 'upload_files' }))
    return problem(call.user === null ? 401 : 403, 'rest_cannot_create', 'Sorry, you are not allowed to upload media on this site.')
  const fileName = /filename="?([^";]+)"?/.exec(String(call.headers['content-disposition'] ?? ''))?.[1]
  if (fileName === undefined) return problem(400, 'rest_upload_no_content_disposition', 'No Content-Disposition supplied.')
  if (call.body.length === 0) return problem(400, 'rest_upload_no_data', 'No data supplied.')
  const wanted = fileName.replace(/\.[^.]+$/, '')
  const extension = fileName.slice(wanted.length)
  let slug = wanted
  for (let number = 2; call.state.media.some((one) => one.slug === slug); number += 1) slug = `${wanted}-${number}`
  const media: SimulatedMedia = {
    id: call.state.nextId++,
    slug,
    fileName: `${slug}${extension}`,
    title: slug,
    alt: '',
    mimeType: String(call.headers['content-type'] ?? 'application/octet-stream'),
    modified: call.now.toISOString().slice(0, 19),
  }
  call.state.media.push(media)
  return answer(present(call, media), { status: 201 })
}

export function updateMediaOf(call: RestCall, id: number): RestAnswer {
  const media = call.state.media.find((one) => one.id === id)
  if (media === undefined) return problem(404, 'rest_post_invalid_id', 'Invalid post ID.')
  if (!can({ user: call.user, capability: 'edit_others_posts' }))
    return problem(call.user === null ? 401 : 403, 'rest_cannot_edit', 'Sorry, you are not allowed to edit this post.')
  const { alt_text: alt, title } = fieldsOf(call)
  if (typeof alt === 'string') media.alt = alt.replace(/<[^>]*>/g, '').trim()
  if (typeof title === 'string') media.title = title
  media.modified = call.now.toISOString().slice(0, 19)
  return answer(present(call, media))
}

export function deleteMediaOf(call: RestCall, id: number): RestAnswer {
  const media = call.state.media.find((one) => one.id === id)
  if (media === undefined) return problem(404, 'rest_post_invalid_id', 'Invalid post ID.')
  if (!can({ user: call.user, capability: 'delete_others_posts' }))
    return problem(call.user === null ? 401 : 403, 'rest_cannot_delete', 'Sorry, you are not allowed to delete this post.')
  if (call.query.get('force') !== 'true')
    return problem(501, 'rest_trash_not_supported', "The post does not support trashing. Set 'force=true' to delete.")
  call.state.media = call.state.media.filter((one) => one.id !== id)
  return answer({ deleted: true, previous: present(call, media) })
}

function present(call: RestCall, media: SimulatedMedia) {
  return presentMedia({ media, origin: call.origin, isEditing: call.query.get('context') === 'edit' })
}
