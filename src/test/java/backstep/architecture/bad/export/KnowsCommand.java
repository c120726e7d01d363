package backstep.architecture.bad.export;

/** Breaks exportKnowsNoCommands. */
record KnowsCommand(backstep.architecture.bad.cli.Command command) {}
