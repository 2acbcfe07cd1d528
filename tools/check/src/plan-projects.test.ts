import { expect, test } from 'vitest'
import { planProjects } from './plan-projects.ts'

const known = ['e2e', 'int', 'old-postgres', 'real', 'unit']
const postgres = { major: 15, binFolder: '/usr/lib/postgresql/15/bin' }
const full = { chromium: '/usr/bin/chromium', wordPress: { fromNpm: true, fromDebian: true }, postgres }
const bare = { chromium: null, wordPress: { fromNpm: false, fromDebian: false }, postgres: null }

test('runs the quick projects first', () => {
  expect(planProjects({ known, only: null, machine: full })).toEqual({ run: ['unit', 'int', 'old-postgres', 'real', 'e2e'], leftOut: [] })
})

test('on a bare machine leaves out the old PostgreSQL, browser and real systems, and says how to get each', () => {
  const plan = planProjects({ known, only: null, machine: bare })
  expect(plan.run).toEqual(['unit', 'int'])
  expect(plan.leftOut).toEqual([
    expect.stringContaining('postgresql-15'),
    expect.stringContaining('npm run wordpress'),
    expect.stringContaining('mariadb-server'),
    expect.stringContaining('BIZOSAAS_CHROMIUM'),
  ])
})

test('runs the real project with the WordPress from npm alone, and tells which part is missing', () => {
  const plan = planProjects({ known, only: ['real'], machine: { ...bare, wordPress: { fromNpm: true, fromDebian: false } } })
  expect(plan).toEqual({ run: ['real'], leftOut: [expect.stringContaining('WordPress from Debian')] })
})

test('leaves the real project out where only the WordPress from Debian is there', () => {
  const plan = planProjects({ known, only: ['real'], machine: { ...bare, wordPress: { fromNpm: false, fromDebian: true } } })
  expect(plan).toEqual({ run: [], leftOut: [expect.stringContaining('WordPress from npm')] })
})

test('says nothing about what was not asked for', () => {
  expect(planProjects({ known, only: ['unit'], machine: bare })).toEqual({ run: ['unit'], leftOut: [] })
})
