// In your own system these come from settings, never from code.
// The second one takes over while you watch.
export const secrets = [
  'whsec_Qam0y7gmxKEo5ZIEZ9NBdCKL6M07Nn4pUPGUHOw2+oQ=',
  'whsec_O9quPP3ZKmPtV2IDc3s1ElRHkLxK2jBCfoIMIQfq5Hk=',
]
