import type { ContentType } from '../schemas.ts'

const memoKey = 'content-types'
const mostPosts = 5_000

/** Which ids turned out to be posts: an action that names an id alone need not ask twice where it stands. */
export function createTypeMemory(memo: Map<string, unknown>) {
  const posts = postsOf(memo)
  return {
    learn({ postId, type }: { postId: number; type: ContentType }): void {
      if (type === 'post' && posts.size < mostPosts) posts.add(postId)
    },
    likelyFirst: (postId: number): readonly [ContentType, ContentType] => (posts.has(postId) ? ['post', 'page'] : ['page', 'post']),
  }
}

function postsOf(memo: Map<string, unknown>): Set<unknown> {
  const known = memo.get(memoKey)
  if (known instanceof Set) return known
  const fresh = new Set<unknown>()
  memo.set(memoKey, fresh)
  return fresh
}
