import type { ControlProse } from '#model'

/** What an attempt to except what `exceptions.lock` names is reported as: no control of the engine can see it. */
export const lockedException: ControlProse = {
  id: 'locked-exception',
  title: 'An exception is given for what nobody may except',
  severity: 'high',
  why: 'The configuration says which controls and severities nobody may except. This exception tries to all the same and has no effect.',
  remediation:
    'Mend what the finding is about and take the exception away, or have the lock changed by whoever owns it.',
}
