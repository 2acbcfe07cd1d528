import { expect, test } from 'vitest'
import { defineCrew } from './define-crew.ts'
import { defineReader } from './define-reader.ts'

const parser = { parse: (value: unknown) => value }
const member = (id: string, reader: string) => ({
  id,
  title: id.toUpperCase(),
  needs: ['acme'],
  reads: { it: defineReader({ id: reader, title: 'It', content: parser }) },
})
const [writer, reviewer] = [member('writer', 'site'), member('reviewer', 'hand-off')]
const crew = { id: 'c', title: 'C', goal: 'g' }

test('a crew says who works in which order, who reviews, and what they need', () => {
  expect(defineCrew({ ...crew, members: [writer, reviewer] })).toEqual({
    ...crew,
    members: [
      { agentId: 'writer', title: 'WRITER', isReviewer: false },
      { agentId: 'reviewer', title: 'REVIEWER', isReviewer: true },
    ],
    needs: ['acme'],
  })
})

test('a crew of one, of the same one twice, or with nobody before its reviewer is refused', () => {
  for (const members of [[writer], [writer, writer], [reviewer, writer]]) expect(() => defineCrew({ ...crew, members })).toThrow(TypeError)
})
