import { describe, expect, test } from 'vitest'
import { DirectoryError } from './account.ts'
import { parseDirectory } from './parse.ts'

const ann = { names: ['ann@shop.example'], active: true }
const bob = { names: ['bob@shop.example'], active: false }

describe('an export of a directory', () => {
  test.each([
    ['CSV', 'email,active\nann@shop.example,true\nbob@shop.example,false\n'],
    [
      'CSV of Google',
      'Email Address [Required],Status [READ ONLY]\r\nann@shop.example,Active\r\nbob@shop.example,Suspended',
    ],
    [
      'CSV of Entra ID',
      '\uFEFF"userPrincipalName","blockCredential"\n"ann@shop.example","False"\n"bob@shop.example","True"\n',
    ],
    ['CSV with semicolons', 'Name;Login;Enabled\n"A; B";ann@shop.example;yes\nBob;bob@shop.example;no'],
    ['a list', '[{"login":"ann@shop.example"},{"login":"bob@shop.example","disabled":true}]'],
    [
      'SCIM',
      '{"Resources":[{"userName":"ann@shop.example","active":true},{"userName":"bob@shop.example","active":false,"emails":[{"value":"bob@shop.example"}]}]}',
    ],
    [
      'Okta',
      '[{"status":"ACTIVE","profile":{"login":"ann@shop.example"}},{"status":"DEPROVISIONED","profile":{"login":"bob@shop.example"}}]',
    ],
    [
      'Microsoft Graph',
      '{"value":[{"userPrincipalName":"ann@shop.example","accountEnabled":true},{"mail":"bob@shop.example","accountEnabled":false}]}',
    ],
  ])('%s', (_, text) => {
    expect(parseDirectory(text)).toEqual([ann, bob])
  })

  test('may be names alone, and give an account several', () => {
    expect(parseDirectory('["ann"]')).toEqual([{ names: ['ann'], active: true }])
    expect(parseDirectory('username,email\nann,ann@shop.example')).toEqual([
      { names: ['ann', 'ann@shop.example'], active: true },
    ])
  })

  test('counts lines that a cell spans', () => {
    expect(() => parseDirectory('login,note,active\nann,"two\nlines",true\nbob,,perhaps')).toThrow(
      'line 4: `perhaps` of `active` does not say whether the account is active',
    )
  })

  test.each([
    ['a header without names', 'first,last\nAnn,Lee', 'line 1 has no column of user names'],
    ['a row without a name', 'login,active\n,true', 'line 2 names no account'],
    ['an entry without a name', '[{"active":true}]', 'entry 1 names no account'],
    ['nobody', 'login,active\n', 'it names nobody'],
    ['an empty file', '', 'line 1 has no column of user names'],
    ['another JSON', '{"groups":[]}', 'it holds no list of users'],
    ['broken JSON', '[{"login":', 'it is no JSON: '],
  ])('is refused with %s', (_, text, message) => {
    expect(() => parseDirectory(text)).toThrow(DirectoryError)
    expect(() => parseDirectory(text)).toThrow(message)
  })
})
