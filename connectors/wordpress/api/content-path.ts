export const contentRoutes = { post: '/wp/v2/posts', page: '/wp/v2/pages' } as const

/** The address of one page or post below the root of the API. */
export function contentPath({ id, type }: { id: number; type: string }): string {
  return `${contentRoutes[type === 'post' ? 'post' : 'page']}/${id}`
}
