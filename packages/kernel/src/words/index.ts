/** Words for people that several parts have to say alike. An entry of its own: pages in a browser load nothing else of the kernel with it. */
export * from './counted.ts'
export * from './finding-title.ts'
export * from './listed.ts'
