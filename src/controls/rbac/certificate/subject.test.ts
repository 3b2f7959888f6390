import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { subjectOfRequest } from './subject.ts'

/** `openssl req -subj /O=developers/CN=jane` */
const jane =
  'LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlIZk1JR0dBZ0VBTUNReEV6QVJCZ05WQkFvTUNtUmxkbVZzYjNCbGNuTXhEVEFMQmdOVkJBTU1CR3BoYm1VdwpXVEFUQmdjcWhrak9QUUlCQmdncWhrak9QUU1CQndOQ0FBVFN6UXdwOHgvWkFTRDg4cTk2WXN2b1NWU0orbjlmCkNUM0liRDFkUmdXY0MyMUdwMmp2b2J2a1lNL1R6TUR4SG81azlpMnFKeFVRdWtGQVUwdCtDaHVZb0FBd0NnWUkKS29aSXpqMEVBd0lEU0FBd1JRSWdWNlBYUnZmZW5PbUsvbnUxNVBhbjFDaENmemFDbWRrSzVFUy9iWTFFRmFZQwpJUUNpSklITEZsTTZtTmtaamhYd1h4NWM2b1J2V0h4dm1hQ2hCY0dvTXl3SS9nPT0KLS0tLS1FTkQgQ0VSVElGSUNBVEUgUkVRVUVTVC0tLS0tCg=='

describe('subjectOfRequest', () => {
  test('reads the common name and the organisations', () => {
    expect(subjectOfRequest(jane)).toEqual({ commonName: 'jane', organisations: ['developers'] })
  })

  test('is undefined of what is no certificate request', () => {
    expect(subjectOfRequest('')).toBeUndefined()
    expect(subjectOfRequest('LS0tLS1CRUdJTg==')).toBeUndefined()
    expect(subjectOfRequest('not base64!')).toBeUndefined()
  })

  test('ends with any bytes in place of a request', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        const der = btoa(String.fromCharCode(...bytes))
        const pem = `-----BEGIN CERTIFICATE REQUEST-----\n${der}\n-----END CERTIFICATE REQUEST-----`

        const subject = subjectOfRequest(btoa(pem))

        expect(subject === undefined || Array.isArray(subject.organisations)).toBe(true)
      }),
    )
  })
})
