import { join } from 'node:path'

export const frameworkRoom: string = join(import.meta.dirname, '..', '..', '..', 'src', 'frameworks')
