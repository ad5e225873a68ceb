// Words for problems of area `yaml`: what keeps a file from being read at all.

import { yamlFileMessages } from './yaml-file.js';
import { yamlStructureMessages } from './yaml-structure.js';
import { yamlTypingMessages } from './yaml-typing.js';
import { yamlValueMessages } from './yaml-value.js';

export const yamlMessages = {
  ...yamlFileMessages,
  ...yamlTypingMessages,
  ...yamlStructureMessages,
  ...yamlValueMessages,
} as const;
