export { subjectOf } from './identity.ts'
export { accessLook } from './access-look.ts'
export { type AccessView, type BindingIndex, indexBindings } from './view.ts'
export { namesSubjects, subjectsAt } from './subjects-at.ts'
