/** Which folder may know which: the way of a question goes one way, and nothing goes round. Read by dependency-cruiser. */

/** Files of `from` know no other folder of the project than these. */
const knowsOnly = (from, folders) => ({
  name: `${from}-knows-only-${folders.join('-') || 'itself'}`,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: [from, ...folders].map((folder) => `^src/${folder}/`) },
});

/** Files of `from` know nothing of these. The commands that people type build what they need. */
const knowsNothingOf = (from, folders, pathNot = []) => ({
  name: `${from}-knows-nothing-of-${folders.join('-')}`,
  severity: 'error',
  from: { path: `^src/${from}/`, pathNot },
  to: { path: folders.map((folder) => `^src/${folder}(?:/|\\.ts$)`) },
});

/** A package of a platform or a database stands in one folder, so that it can be replaced there. */
const onlyIn = (name, packages, folders) => ({
  name: `${name}-stands-in-one-place`,
  severity: 'error',
  from: { path: '^src/', pathNot: folders.map((folder) => `^src/${folder}`) },
  to: { path: packages.map((each) => `node_modules/${each}/`) },
});

module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    knowsOnly('figures', []),
    knowsOnly('language', ['figures']),
    knowsOnly('question', ['language', 'figures', 'content']),
    knowsNothingOf('answers', ['channels', 'digests', 'brief', 'evaluation', 'config', 'main', 'server', 'service']),
    knowsNothingOf('conversation', [
      'channels',
      'digests',
      'brief',
      'evaluation',
      'config',
      'main',
      'server',
      'service',
    ]),
    knowsNothingOf('reports', [
      'answers',
      'conversation',
      'channels',
      'digests',
      'brief',
      'evaluation',
      'server',
      'service',
    ]),
    knowsNothingOf('store', [
      'answers',
      'conversation',
      'channels',
      'digests',
      'brief',
      // What a text's numbers count is read when it is stored; that reading knows no store.
      'reports/(?!figures/)\\w[^/]*',
      'evaluation',
      'server',
    ]),
    knowsNothingOf('reports/figures', ['store']),
    knowsNothingOf('digests', ['channels', 'server', 'service'], ['^src/digests/command\\.ts$']),
    onlyIn('slack', ['@slack/'], ['channels/slack/']),
    onlyIn('botbuilder', ['botbuilder', 'botframework-'], ['channels/teams/transports/botbuilder/']),
    onlyIn('teams-sdk', ['@microsoft/teams'], ['channels/teams/transports/teams-sdk/']),
    onlyIn('mongodb', ['mongodb'], ['store/mongo/']),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types count: a cycle of types is one that readers follow.
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      extensions: ['.ts', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
