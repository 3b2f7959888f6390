export { excerptAll } from './excerpts.ts'
export { locateAll, type Placed, type Wanted } from './locate-all.ts'
export { redactedTexts } from './sensitive.ts'
