package backstep.architecture.bad.files;

/** Breaks filesKnowNoLayer. */
record FilesKnowModel(backstep.architecture.bad.model.Value value) {}
