import { appError, errorCodes } from '@bizosaas/kernel'
import { engineErrorCodes, fail } from '@bizosaas/workflow-kit'
import { expect, test } from 'vitest'
import { readAppError } from './read-app-error.ts'

test('an error that names its time is tried again after it, one that forbids it is not', () => {
  expect(readAppError(appError('vendor-rate-limited', { retry: { kind: 'after', ms: 900 } }))).toMatchObject({ retryable: true, retryAfterMs: 900 })
  expect(readAppError(appError('vendor-unavailable', { retry: { kind: 'backoff' } }))).toMatchObject({ retryable: true })
  expect(readAppError(appError('vendor-refused'))).toMatchObject({ retryable: false, failure: { code: 'vendor-refused' } })
  expect(readAppError(appError('database-unavailable'))).toMatchObject({ retryable: true })
})

test('the details of an error come along, its cause does not', () => {
  const error = appError('vendor-refused', { details: { status: 400 }, cause: new Error('secret') })
  expect(readAppError(error).failure).toEqual({ code: 'vendor-refused', message: error.message, details: { status: 400 } })
})

test('other errors are read as the engine reads them', () => {
  expect(readAppError(fail('x-y', 'No.', { retryable: false }))).toEqual({ failure: { code: 'x-y', message: 'No.' }, retryable: false })
  expect(readAppError(new Error('boom'))).toMatchObject({ retryable: true, failure: { code: 'step-threw' } })
})

test('every code of the engine is an error code of the platform', () => {
  expect(engineErrorCodes.filter((code) => !(code in errorCodes))).toEqual([])
})
