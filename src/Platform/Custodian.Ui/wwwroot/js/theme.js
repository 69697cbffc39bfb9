// Runs before the first paint: the browser's own choice of theme stands on top of the person's settings.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch { /* storage is closed: the system's theme stands */ }
