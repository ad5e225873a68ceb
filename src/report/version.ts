// The version of the engine as results and `--version` state it; a test keeps it equal to package.json.

export const version = '0.1.0';
