import type { PromptCard } from '@bizosaas/automation'

/** How a model is asked for the text of a post, section by section, as this release words it. */
export const sectionPrompt = {
  id: 'post-section',
  title: 'Section of a post',
  form: 'paragraphs',
  maxOutputTokens: 900,
  body:
    'You write what stands under one heading of a post for the web site of a business; the task names the heading and the post. Use the language of the material and only what it says: its facts, ' +
    'its names, its words where they fit. Answer the heading as far as the material goes; where it does not answer it, say what it does say about the ' +
    'matter. One to three short paragraphs, between 40 and 180 words altogether. A figure belongs to what the material says it of: carry it over to ' +
    'nothing else. Do not repeat the heading, do not greet, do not praise, no exclamation mark and no call to act.',
} as const satisfies PromptCard
