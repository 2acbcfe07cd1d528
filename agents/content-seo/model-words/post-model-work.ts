import {
  type BrandFile,
  type ModelTask,
  type ModelWork,
  type PlannedCall,
  type ProposalPlan,
  paragraphsOf,
  type Thought,
  type WordedTask,
} from '@bizosaas/automation'
import { z } from 'zod'
import { type OutlineEvidence, outlineEvidence, outlineRef } from '../terms/outline.ts'
import { postHtml } from '../terms/post-html.ts'
import { heldBrand } from './held-brand.ts'
import { problemWithSection } from './problem-with-section.ts'
import { sectionPrompt } from './section-prompt.ts'

/** Writes under the headings of the outlines what the site's own pages say of them. Where they say nothing, nothing is asked: the heading stays. */
export const postModelWork: ModelWork = {
  prompts: [sectionPrompt],
  tasks: (thought) => postsOf(thought).flatMap(({ tasks }) => tasks.flatMap((task) => task ?? [])),
  problemWith: problemWithSection,
  merge(thought, worded) {
    const texts = new Map(distinct(worded).map(({ task, text }) => [task.key, paragraphsOf(text)]))
    const posts = new Map(postsOf(thought).map((post) => [post.plan, post]))
    return { ...thought, proposals: thought.proposals.map((plan) => written({ plan, post: posts.get(plan), texts })) }
  },
}

interface Post {
  readonly plan: ProposalPlan
  readonly outline: OutlineEvidence
  /** Of each section; null where the pages say nothing of it. */
  readonly tasks: readonly (ModelTask | null)[]
}

function postsOf({ proposals, claims }: Thought): readonly Post[] {
  const brand = heldBrand({ claims })
  const contents = new Map(claims.map(({ ref, content }) => [ref, content]))
  return proposals.flatMap((plan, place): Post[] => {
    const { slug, title } = postOf(plan.calls[0])
    const found = contents.get(outlineRef(slug))
    if (found === undefined) return []
    const outline = outlineEvidence.parse(found)
    return [{ plan, outline, tasks: outline.sections.map((section, at) => taskFor({ place, title, section, at, brand })) }]
  })
}

interface Sectioned {
  readonly place: number
  /** Of the post. */
  readonly title: string
  readonly section: OutlineEvidence['sections'][number]
  readonly at: number
  readonly brand: BrandFile | undefined
}

/** The heading is what strangers typed, so it is no fact: it stands in the title of the task, which holds nothing up. */
function taskFor({ place, title, section: { heading, passages }, at, brand }: Sectioned): ModelTask | null {
  if (passages.length === 0) return null
  const about = { key: `post-${place + 1}-${at + 1}`, prompt: sectionPrompt.id, title: `“${heading}” in “${title}”` }
  const facts = { passages: passages.map(({ page, text }) => ({ page, text })) }
  return { ...about, rulesText: '', facts, ...(brand === undefined ? {} : { brand }) }
}

/** No paragraph stands in two places: what the first has said the others need not say again. */
function distinct(worded: readonly WordedTask[]): readonly WordedTask[] {
  const seen = new Set<string>()
  return worded.filter(({ text }) => {
    const paragraphs = paragraphsOf(text).map((paragraph) => paragraph.toLowerCase())
    const isNew = paragraphs.every((paragraph) => !seen.has(paragraph))
    for (const paragraph of paragraphs) seen.add(paragraph)
    return isNew
  })
}

interface Writing {
  readonly plan: ProposalPlan
  readonly post: Post | undefined
  readonly texts: ReadonlyMap<string, readonly string[]>
}

function written({ plan, post, texts }: Writing): ProposalPlan {
  if (post === undefined) return plan
  const { outline, tasks } = post
  const sections = outline.sections.map((section, at) => ({ ...section, paragraphs: texts.get(tasks[at]?.key ?? '') ?? [] }))
  const count = sections.filter(({ paragraphs }) => paragraphs.length > 0).length
  if (count === 0) return plan
  const left = sections.length - count
  return {
    ...plan,
    reasoning: `${plan.reasoning} A model wrote the text under ${count} of ${sections.length} headings from what the pages of the site say; the outline alone stands beside.`,
    solution: 'Save the post with its text, questions and links as a draft, for somebody to read over and publish.',
    cons: ['A model wrote it: check that it says what the pages of the site say.', ...(left === 0 ? [] : [unwritten(left)])],
    calls: plan.calls.map((call) => withContent(call, postHtml({ ...outline, sections }))),
  }
}

function unwritten(left: number): string {
  const stay = left === 1 ? 'One heading stays' : `${left} headings stay`
  return `${stay} without a text: the site says too little about it, or what the model wrote could not be used.`
}

function withContent(call: PlannedCall, content: string): PlannedCall {
  if (typeof call.input !== 'object' || call.input === null || Array.isArray(call.input)) return call
  return { ...call, input: { ...call.input, content }, rulesText: postOf(call).content }
}

/** The post as it is planned; empty for a call that makes none. */
function postOf(call: PlannedCall | undefined) {
  return postSchema.parse(call?.input)
}

const postSchema = z.object({ slug: z.string(), title: z.string(), content: z.string() }).catch({ slug: '', title: '', content: '' })
