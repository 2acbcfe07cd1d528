import { expect, test } from 'vitest'
import { auditGrade } from './audit-grade.ts'

const graded = (findings: number, items: Parameters<typeof auditGrade>[0]['items'] = []) => auditGrade({ findings, pages: 10, items })
const item = { key: 'k', title: 't', meaning: 'm', remedy: 'r', reach: 'whole site', count: 1, effort: 'S', example: null, samples: [] } as const

test('a site is judged by its issues for each page', () => {
  expect([graded(10), graded(11), graded(40), graded(41)]).toEqual(['good', 'fair', 'fair', 'poor'])
})

test('a site that as a whole has something to be done first is not called well kept', () => {
  expect([graded(1, [{ ...item, urgency: 'first', places: [] }]), graded(1, [{ ...item, urgency: 'later', places: [] }])]).toEqual(['fair', 'good'])
})
