// After the page has been shown: keep the site on this device, so that it answers without a network.
if ('serviceWorker' in navigator) {
  addEventListener('load', () => {
    setTimeout(() => void navigator.serviceWorker.register('/worker.js').catch(() => undefined), 1500)
  })
}
