// After the page has been shown: keep the site on this device, so that it answers without a network. Not where data is to be saved.
const saves = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true
if ('serviceWorker' in navigator && !saves) {
  addEventListener('load', () => {
    setTimeout(() => void navigator.serviceWorker.register('/worker.js').catch(() => undefined), 1500)
  })
}
