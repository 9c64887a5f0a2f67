export default function BarePage() {
  return (
    <main>
      <h1>Bare page</h1>
    </main>
  )
}
