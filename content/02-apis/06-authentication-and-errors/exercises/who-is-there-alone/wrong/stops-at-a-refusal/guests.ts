// As they were written on the list for the workshop, by hand.
export const guests = [
  'c70c5735-dc37-4d47-bfe6-c118b7fa6343',
  '44bde870-ac3d-4ffa-b259-8a91972fb118',
  'WS-5',
  '4ac83ff0-ee38-4daf-a419-6c4a956a78ce',
  'cea8d567-d7a3-4df9-a27f-e064011ca66a',
]
