package backstep.architecture.bad.controller;

/** A controller of the bad example. */
public final class Commands {}
