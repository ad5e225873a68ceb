// The first argument of a thread. No command line can hold it.

export const threadArgument = '\0thread';
