import { defineWrite } from '../define-write.ts'
import { editedContentSchema, editedFields, editedFieldsSchema } from '../edited-content.ts'
import { keptAsAsked } from '../kept-as-asked.ts'
import { previewContent, setContent } from '../set-content-fields.ts'

export const updatePost = defineWrite({
  id: 'wordpress.update-post',
  title: 'Edit a post',
  input: editedContentSchema,
  output: editedFieldsSchema,
  fixture: { postId: 21, excerpt: 'What we do and what it costs.', title: 'What we do' },
  risk: 'publish',
  repeat: 'safe',
  reversibility: 'reversible',
  agent: { when: 'Several fields of one post change together. For a single field take its own action.' },
  preview: async ({ api, input }) =>
    previewContent({ api, ref: { postId: input.postId, type: 'post' }, change: editedFields({ input, from: input }) }),
  run: async ({ api, input, effect, seen }) =>
    setContent({ api, ref: { postId: input.postId, type: 'post' }, fields: editedFields({ input, from: input }), effect, seen }),
  readBack: async ({ api, input }) => keptAsAsked({ found: await api.findContent({ postId: input.postId, type: 'post' }), asked: input.content }),
  undo: ({ input, before }) => editedContentSchema.parse({ postId: input.postId, ...editedFields({ input, from: before }) }),
})
