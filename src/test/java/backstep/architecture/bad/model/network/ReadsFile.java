package backstep.architecture.bad.model.network;

/** Breaks modelTouchesFilesOnlyInLessons. */
record ReadsFile(java.nio.file.Path path) {}
