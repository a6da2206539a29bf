/** Loaded before every command: a Node that cannot run TypeScript is told in one line, not by a stack. */
if (!process.features.typescript) {
  console.error(
    `Force Figures needs Node 22.18 or newer; this is Node ${process.versions.node}. Either install one, or run "npm ci" without --ignore-scripts: it brings Node 24.`,
  );
  process.exit(1);
}
await import('./compile-cache.js');
