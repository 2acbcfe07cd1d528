import { addressOf, escapeHtml, renderContent } from './present.ts'
import { keptKeys } from './seo-keys.ts'
import type { SimulatedContent, SiteState } from './state.ts'

interface Page {
  readonly state: SiteState
  readonly origin: string
}

/** The page of one piece of content as an anonymous visitor gets it. */
export function renderPage({ content, state, origin }: Page & { content: SimulatedContent }): string {
  const keys = keptKeys(state)
  const seoTitle = keys === null ? '' : (content.meta[keys.title] ?? '')
  const description = keys === null ? '' : (content.meta[keys.description] ?? '')
  const isFront = content.id === state.frontPageId
  const usual = isFront ? `${state.name} – ${state.tagline}` : `${content.title} – ${state.name}`
  const address = addressOf({ content, state, origin })
  const head = [
    ...(description === '' ? [] : [`<meta name="description" content="${escapeHtml(description)}" />`]),
    ...(content.template === 'without-canonical' ? [] : [`<link rel="canonical" href="${address}" />`]),
  ]
  const heading = content.template === 'without-heading' ? '' : `<h1 class="wp-block-post-title">${escapeHtml(content.title)}</h1>\n`
  const body = content.id === state.postsPageId ? postList({ state, origin }) : renderContent(content.content)
  return layout({ state, origin, title: seoTitle === '' ? usual : seoTitle, head, main: `${heading}<div class="entry-content">\n${body}\n</div>` })
}

export function renderNotFound({ state, origin }: Page): string {
  return layout({
    state,
    origin,
    title: `Page not found – ${state.name}`,
    head: ['<meta name="robots" content="noindex" />'],
    main: '<h1>Page not found</h1>\n<p>There is nothing at this address.</p>',
  })
}

function postList({ state, origin }: Page): string {
  const posts = state.contents.filter((one) => one.type === 'post' && one.status === 'publish').toSorted((a, b) => b.date.localeCompare(a.date))
  const items = posts.map(
    (content) =>
      `<li><h2><a href="${addressOf({ content, state, origin })}">${escapeHtml(content.title)}</a></h2><time datetime="${content.date}">${content.date.slice(0, 10)}</time></li>`,
  )
  return `<ul class="wp-block-post-template">\n${items.join('\n')}\n</ul>`
}

const style =
  'body{font:17px/1.6 system-ui,sans-serif;margin:0;color:#1f2a30;background:#fbfaf7}header,main,footer{max-width:44rem;margin:auto;padding:1rem}nav a{margin-right:1rem}img{max-width:100%;height:auto}a{color:#0b5c6b}'

function layout({ state, origin, title, head, main }: Page & { title: string; head: readonly string[]; main: string }): string {
  const menu = state.menu.map(({ label, path }) => `<a href="${path}">${escapeHtml(label)}</a>`).join(' ')
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="UTF-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${escapeHtml(title)}</title>
${head.map((line) => `${line}\n`).join('')}<meta name="generator" content="WordPress 6.7" />
<link rel="https://api.w.org/" href="${origin}${state.switches.permalinks === 'plain' ? '/index.php?rest_route=/' : '/wp-json/'}" />
<style>${style}</style>
</head>
<body>
<header><p><a href="/" rel="home">${escapeHtml(state.name)}</a></p><nav aria-label="Menu">${menu}</nav></header>
<main>
${main}
</main>
<footer><p>© ${escapeHtml(state.name)}. ${escapeHtml(state.tagline)}.</p></footer>
</body>
</html>
`
}
