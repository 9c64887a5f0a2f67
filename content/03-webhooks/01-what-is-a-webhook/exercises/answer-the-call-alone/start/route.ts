// Says that the program is there, to whoever asks with GET. The rest of the file is yours.
export const GET = () => new Response('Up')
