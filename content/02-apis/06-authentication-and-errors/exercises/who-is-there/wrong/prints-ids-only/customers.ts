// As the shop's order book has them. Somebody typed them by hand.
export const customers = [
  'eee5ef26-7210-4ba7-b429-e936e3f6dd51',
  '9b33c966-c695-4f70-9d1f-24fec4fcd8ef',
  '6bac8f13-4cde-42d3-9ed7-c19258dd4861',
  'PED-2',
]
