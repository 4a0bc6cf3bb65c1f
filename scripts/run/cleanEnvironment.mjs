/** What a terminal inside VS Code leaves in the environment confuses another VS Code started from there. */
export const cleanEnvironment = () => {
  for (const name of Object.keys(process.env))
    if (
      name === 'ELECTRON_RUN_AS_NODE' ||
      name === 'NODE_OPTIONS' ||
      (name.startsWith('VSCODE_') && name !== 'VSCODE_EXECUTABLE')
    )
      delete process.env[name];
};
