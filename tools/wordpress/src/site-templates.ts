import type { SiteTemplate } from './site-entry.ts'

/** Stands in for the theme's own footer and list of posts, which come with sample texts, and adds a page without the theme's heading. */
export const siteTemplates: readonly SiteTemplate[] = [
  {
    type: 'wp_template_part',
    slug: 'footer',
    content: group({
      tag: 'div',
      inner: '<!-- wp:paragraph -->\n<p>Aire Plumbing, 4 Canal Yard, Shipley. Telephone 0113 496 0000.</p>\n<!-- /wp:paragraph -->',
    }),
  },
  {
    type: 'wp_template',
    slug: 'home', // WordPress's name for the list of posts, not for the front page
    content: page(`<!-- wp:heading {"level":1} -->
<h1 class="wp-block-heading">Advice</h1>
<!-- /wp:heading -->

<!-- wp:query {"query":{"perPage":20,"postType":"post","order":"desc","orderBy":"date","inherit":true}} -->
<div class="wp-block-query"><!-- wp:post-template -->
<!-- wp:post-title {"isLink":true,"level":2} /-->
<!-- wp:post-excerpt /-->
<!-- /wp:post-template --></div>
<!-- /wp:query -->`),
  },
  { type: 'wp_template', slug: 'landing', content: page('<!-- wp:post-content {"layout":{"type":"constrained"}} /-->') },
]

function page(inner: string): string {
  const part = (slug: string) => `<!-- wp:template-part {"slug":"${slug}","theme":"{{theme}}","tagName":"${slug}"} /-->`
  return [part('header'), group({ tag: 'main', inner }), part('footer')].join('\n\n')
}

function group({ tag, inner }: { tag: 'main' | 'div'; inner: string }): string {
  return `<!-- wp:group {"tagName":"${tag}","layout":{"type":"constrained"}} -->\n<${tag} class="wp-block-group">${inner}</${tag}>\n<!-- /wp:group -->`
}
