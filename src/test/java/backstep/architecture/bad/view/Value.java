package backstep.architecture.bad.view;

/** Has the name of something else. */
public final class Value {}
