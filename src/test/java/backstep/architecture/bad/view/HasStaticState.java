package backstep.architecture.bad.view;

/** Breaks staticStateIsConstant. */
final class HasStaticState {
    static int count;
}
