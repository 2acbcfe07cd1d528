/** What a visitor meets at an address that answers so, behind "which". */
export function errorText(status: number | null): string {
  return status === 404 || status === 410 ? `does not exist (error ${status})` : `does not open (error ${status ?? 'unknown'})`
}
