import { pageOf } from './page-of.ts'
import { presentTerm } from './present.ts'
import { answer, can, capabilitiesOf, fieldsOf, problem, type RestAnswer, type RestCall } from './rest-call.ts'
import { seoPressNamespace } from './rest-seopress.ts'
import { keptKeys } from './seo-keys.ts'

/** Everything of REST that is about the site as a whole; null where there is no such route. */
export function restSite(call: RestCall): RestAnswer | null {
  const health = /^\/wp-site-health\/v1\/tests\/([a-z-]+)$/.exec(call.path)?.[1]
  if (health !== undefined) return healthOf(call, health)
  const routes: Record<string, () => RestAnswer | null> = {
    '/': () => indexOf(call),
    '/wp/v2/users/me': () => meOf(call),
    '/wp/v2/categories': () => termsOf(call, 'category'),
    '/wp/v2/tags': () => termsOf(call, 'post_tag'),
    '/wp/v2/settings': () => settingsOf(call),
    '/bizosaas/v1/capabilities': () => companionOf(call, 'capabilities'),
    '/bizosaas/v1/purge': () => companionOf(call, 'purge'),
  }
  return routes[call.path]?.() ?? null
}

/** The index of the API: it needs no sign-in. */
function indexOf({ state, origin }: RestCall): RestAnswer {
  const { switches } = state
  const passwords = { 'application-passwords': { endpoints: { authorization: `${origin}/wp-admin/authorize-application.php` } } }
  return answer({
    name: state.name,
    description: state.tagline,
    url: origin,
    home: origin,
    gmt_offset: '0',
    timezone_string: 'Europe/London',
    namespaces: ['oembed/1.0', ...pluginNamespaces(switches), 'wp/v2', 'wp-site-health/v1', 'wp-block-editor/v1'],
    authentication: switches.applicationPasswords ? passwords : [],
    routes: {},
  })
}

function pluginNamespaces({ companion, seoPlugin }: RestCall['state']['switches']): string[] {
  return [...(companion ? ['bizosaas/v1'] : []), ...(seoPlugin === 'seopress' ? [seoPressNamespace] : [])]
}

function meOf({ user, query }: RestCall): RestAnswer {
  if (user === null) return problem(401, 'rest_not_logged_in', 'You are not currently logged in.')
  const plain = { id: user.id, name: user.name, url: '', description: '', slug: user.login }
  if (query.get('context') !== 'edit') return answer(plain)
  return answer({
    ...plain,
    username: user.login,
    email: `${user.login}@example.test`,
    roles: [user.role],
    capabilities: capabilitiesOf(user),
    extra_capabilities: { [user.role]: true },
  })
}

function termsOf(call: RestCall, taxonomy: 'category' | 'post_tag'): RestAnswer {
  const all = taxonomy === 'category' ? call.state.categories : call.state.tags
  const search = call.query.get('search')?.toLowerCase()
  return pageOf({
    call,
    items: all.filter((one) => search === undefined || one.name.toLowerCase().includes(search)),
    present: (term) => presentTerm({ term, taxonomy, state: call.state }),
  })
}

function settingsOf(call: RestCall): RestAnswer {
  if (!can({ user: call.user, capability: 'manage_options' }))
    return problem(call.user === null ? 401 : 403, 'rest_forbidden', 'Sorry, you are not allowed to do that.')
  if (call.method === 'POST') {
    const { title, description } = fieldsOf(call)
    if (typeof title === 'string') call.state.name = title
    if (typeof description === 'string') call.state.tagline = description
  }
  return answer({
    title: call.state.name,
    description: call.state.tagline,
    url: call.origin,
    timezone: 'Europe/London',
    language: '',
    posts_per_page: 10,
  })
}

function healthOf(call: RestCall, test: string): RestAnswer {
  if (!can({ user: call.user, capability: 'view_site_health_checks' }))
    return problem(call.user === null ? 401 : 403, 'rest_forbidden', 'Sorry, you are not allowed to do that.')
  return answer({
    test: test.replaceAll('-', '_'),
    label: `The test ${test} passed`,
    status: 'good',
    badge: { label: 'Security', color: 'blue' },
    description: '<p>All is well.</p>',
    actions: '',
  })
}

/** The companion plugin's own routes; absent with it. */
function companionOf(call: RestCall, route: string): RestAnswer | null {
  const { switches } = call.state
  const keys = keptKeys(call.state)
  if (!switches.companion || keys === null) return null
  if (!can({ user: call.user, capability: 'edit_posts' }))
    return problem(call.user === null ? 401 : 403, 'rest_forbidden', 'Sorry, you are not allowed to do that.')
  if (route === 'purge') return purgeOf(call)
  return answer({
    plugin_version: '1.1.0',
    seo: {
      plugin: switches.seoPlugin,
      version: switches.seoPlugin === null ? null : '1.0',
      title_key: keys.title,
      description_key: keys.description,
      writable: true,
      title_is_whole: switches.seoPlugin !== 'the-seo-framework',
    },
    builder: { name: switches.builder, version: switches.builder === null ? null : '3.0' },
    cache: { name: switches.cache?.name ?? null, can_purge: switches.cache?.canPurge ?? false },
    limits: { post_types: ['post', 'page'], max_upload_bytes: 20_971_520, theme_has_title: true },
    site_hosts_unfiltered_html: can({ user: call.user, capability: 'unfiltered_html' }),
  })
}

function purgeOf(call: RestCall): RestAnswer {
  const url = String(fieldsOf(call).url ?? '')
  if (!url.startsWith(`${call.origin}/`)) return problem(400, 'bizosaas_foreign_url', 'This address does not belong to the site.')
  const { cache } = call.state.switches
  if (cache?.canPurge === true) call.state.purged.push(url)
  return answer({ url, purged: cache?.canPurge === true ? [cache.name] : [] })
}
