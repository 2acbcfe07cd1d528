import { z } from 'zod'
import { defineWrite } from '../define-write.ts'
import { createNew, findMade, madeContentSchema, newContentFields, previewNew, takeBackMade } from '../new-content.ts'

export const createPage = defineWrite({
  id: 'wordpress.create-page',
  title: 'Make a new page',
  input: z.strictObject({ ...newContentFields, parentId: z.number().int().positive().optional().meta({ label: 'Parent page' }) }),
  output: madeContentSchema,
  fixture: {
    slug: 'boiler-cover',
    title: 'Boiler cover',
    content: '<!-- wp:paragraph -->\n<p>A service a year and no call-out charge.</p>\n<!-- /wp:paragraph -->',
  },
  risk: 'write',
  repeat: 'lookup',
  reversibility: 'compensable',
  agent: { when: 'A page is missing that visitors look for. It is made as a draft unless somebody asked for more.' },
  preview: async ({ api, input }) => previewNew({ api, type: 'page', input }),
  run: async ({ api, input, effect }) =>
    createNew({ api, type: 'page', input, extra: input.parentId === undefined ? {} : { parent: input.parentId }, effect }),
  readBack: async ({ api, input }) => findMade({ api, type: 'page', input }),
  lookup: async ({ api, input }) => findMade({ api, type: 'page', input }),
  undo: takeBackMade,
  externalRef: ({ id }) => String(id),
})
