/** What we read of the index of the API, which with all routes of a site is some 200 KB. */
export const indexFields = 'name,description,url,home,namespaces,authentication'
