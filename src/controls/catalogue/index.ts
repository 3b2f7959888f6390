export { catalogue } from './catalogue.gen.ts'
export type { CatalogueEntry } from './entry.ts'
