package backstep.architecture.bad.view;

/** A view of the bad example. */
public final class Window {}
