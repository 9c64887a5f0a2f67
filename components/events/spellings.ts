/** One thing under the two names it has. */
export interface Spelling {
  what: 'phone' | 'formatted' | 'tagIds' | 'tagNames' | 'custom' | 'cardTags' | 'responsible'
  /** In an answer of the API. */
  pull: string
  /** In what a webhook carries. */
  push: readonly { name: string; where?: 'inContact' | 'inSession' }[]
}

export const spellings: readonly Spelling[] = [
  { what: 'phone', pull: 'phoneNumber', push: [{ name: 'phonenumber' }] },
  { what: 'formatted', pull: 'phoneNumberFormatted', push: [{ name: 'phonenumberFormatted' }] },
  { what: 'tagIds', pull: 'tagIds', push: [{ name: 'tagsId' }] },
  {
    what: 'tagNames',
    pull: 'tagNames',
    push: [
      { name: 'tags', where: 'inContact' },
      { name: 'tagsName', where: 'inSession' },
    ],
  },
  { what: 'custom', pull: 'customFields', push: [{ name: 'customFieldValues' }] },
  { what: 'cardTags', pull: 'tagIds', push: [{ name: 'tags[].id' }, { name: 'tags[].text' }] },
  { what: 'responsible', pull: 'responsibleUser.name', push: [{ name: 'responsibleUserName' }] },
]
