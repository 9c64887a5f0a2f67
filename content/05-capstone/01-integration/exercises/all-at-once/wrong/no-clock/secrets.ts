// In your own system this comes from the settings, never from code.
export const secret = 'whsec_Qam0y7gmxKEo5ZIEZ9NBdCKL6M07Nn4pUPGUHOw2+oQ='
