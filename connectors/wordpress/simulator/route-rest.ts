import { problem, type RestAnswer, type RestCall } from './rest-call.ts'
import { createOne, deleteOne, getOne, listContents, listRevisionsOf, updateOne } from './rest-content.ts'
import { deleteMediaOf, getMediaOf, listMediaOf, updateMediaOf, uploadMediaOf } from './rest-media.ts'
import { restSeoPress } from './rest-seopress.ts'
import { restSite } from './rest-site.ts'

const noRoute = () => problem(404, 'rest_no_route', 'No route was found matching the URL and request method.')

/** Finds the handler of a REST path. In core PUT and PATCH do what POST does. */
export function routeRest(given: RestCall): RestAnswer {
  const own = restSeoPress(given)
  if (own !== null) return own
  const call = {
    ...given,
    method: given.method === 'PUT' || given.method === 'PATCH' ? 'POST' : given.method,
    path: given.path.replace(/\/+$/, '') || '/',
  }
  const content = /^\/wp\/v2\/(posts|pages)(?:\/(\d+)(\/revisions)?)?$/.exec(call.path)
  if (content !== null)
    return contentRoute({ call, kind: content[1] === 'pages' ? 'page' : 'post', id: content[2], isRevisions: content[3] !== undefined })
  const media = /^\/wp\/v2\/media(?:\/(\d+))?$/.exec(call.path)
  if (media !== null) return mediaRoute({ call, id: media[1] })
  return restSite(call) ?? noRoute()
}

function contentRoute({
  call,
  kind,
  id,
  isRevisions,
}: {
  call: RestCall
  kind: 'page' | 'post'
  id: string | undefined
  isRevisions: boolean
}): RestAnswer {
  if (id === undefined) {
    const collection: Record<string, () => RestAnswer> = { GET: () => listContents(call, kind), POST: () => createOne(call, kind) }
    return (collection[call.method] ?? noRoute)()
  }
  if (isRevisions) return listRevisionsOf(call, kind, Number(id))
  const single: Record<string, () => RestAnswer> = {
    GET: () => getOne(call, kind, Number(id)),
    POST: () => updateOne(call, kind, Number(id)),
    DELETE: () => deleteOne(call, kind, Number(id)),
  }
  return (single[call.method] ?? noRoute)()
}

function mediaRoute({ call, id }: { call: RestCall; id: string | undefined }): RestAnswer {
  if (id === undefined) return call.method === 'POST' ? uploadMediaOf(call) : listMediaOf(call)
  const single: Record<string, () => RestAnswer> = {
    GET: () => getMediaOf(call, Number(id)),
    POST: () => updateMediaOf(call, Number(id)),
    DELETE: () => deleteMediaOf(call, Number(id)),
  }
  return (single[call.method] ?? noRoute)()
}
