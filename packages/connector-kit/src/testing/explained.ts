import { isAppError } from '@bizosaas/kernel'

/** Makes a call of a suite tell what happened: a test's report shows the message of an error, and not the reason in its details. */
export async function explained<T>(doing: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (!isAppError(error)) throw error
    throw new Error(`${doing}: ${error.code} (${error.message}) ${JSON.stringify(error.details)}`, { cause: error })
  }
}
