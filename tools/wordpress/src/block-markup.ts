/** What the block editor writes into `post_content`. `{{id:key}}` and `{{url:key}}` stand for a picture of the media library, `{{home}}` for the site's address. */
export const block = {
  paragraph: (html: string) => `<!-- wp:paragraph -->\n<p>${html}</p>\n<!-- /wp:paragraph -->`,
  heading: (level: 1 | 2 | 3 | 4, text: string) =>
    `<!-- wp:heading${level === 2 ? '' : ` {"level":${level}}`} -->\n<h${level} class="wp-block-heading">${text}</h${level}>\n<!-- /wp:heading -->`,
  list: (items: readonly string[]) =>
    `<!-- wp:list -->\n<ul class="wp-block-list">${items.map((item) => `<!-- wp:list-item -->\n<li>${item}</li>\n<!-- /wp:list-item -->`).join('')}</ul>\n<!-- /wp:list -->`,
  /** WordPress writes `alt=""` when nobody filled it in. */
  picture: (key: string, alt: string, caption?: string) => {
    const below = caption === undefined ? '' : `<figcaption class="wp-element-caption">${caption}</figcaption>`
    return `<!-- wp:image {"id":{{id:${key}}},"sizeSlug":"full","linkDestination":"none"} -->\n<figure class="wp-block-image size-full"><img src="{{url:${key}}}" alt="${alt}" class="wp-image-{{id:${key}}}"/>${below}</figure>\n<!-- /wp:image -->`
  },
  html: (html: string) => `<!-- wp:html -->\n${html}\n<!-- /wp:html -->`,
} as const

/** Joins blocks as the editor does. */
export function blocks(...parts: readonly string[]): string {
  return parts.join('\n\n')
}
