/** Nothing of a test outlives its server, so nothing waits for a disk; the connections are those of many test files at once. */
export const testSettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '400', shared_buffers: '128MB' }
