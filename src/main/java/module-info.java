/** Backstep: backpropagation, one number at a time. */
module backstep {
    requires atlantafx.base;
    requires info.picocli;
    requires java.desktop;
    requires java.prefs;
    requires javafx.controls;
    requires javafx.swing;
    requires org.kordamp.ikonli.feather;
    requires org.kordamp.ikonli.javafx;
    requires tools.jackson.databind;
    requires static org.jspecify;

    exports backstep to
            javafx.graphics;

    // Commands are described by annotations on their fields.
    opens backstep.cli to
            info.picocli;
}
