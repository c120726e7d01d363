/** Backstep: backpropagation, one number at a time. */
module backstep {
    requires atlantafx.base;
    requires de.siegmar.fastcsv;
    requires info.picocli;
    requires java.desktop;
    requires java.logging;
    requires javafx.controls;
    requires org.kordamp.ikonli.feather;
    requires org.kordamp.ikonli.javafx;
    requires tools.jackson.core;
    requires static org.jspecify;

    exports backstep to
            javafx.graphics;

    // Commands are described by annotations on their fields.
    opens backstep.cli to
            info.picocli;
}
