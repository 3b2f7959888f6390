export { excerptAll } from './excerpts.ts'
export { locateAll } from './locate-all.ts'
export { redactedTexts } from './sensitive.ts'
