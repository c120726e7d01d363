package backstep.architecture.bad.view;

/** Breaks onlyCommandsPrint. */
final class Prints {
    void print() {
        System.out.println();
    }
}
