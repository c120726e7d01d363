package backstep.model.program;

import backstep.model.network.Identified;

/** What a program in Python computes with; for what these programs need, the two differ in little but their names. */
public enum PythonLibrary implements Identified {
    NUMPY("import numpy as np", "np", "np.array"),
    PYTORCH("import torch\n\ntorch.set_default_dtype(torch.float64)", "torch", "torch.tensor");

    private final String start;
    private final String module;
    private final String array;

    PythonLibrary(String start, String module, String array) {
        this.start = start;
        this.module = module;
        this.array = array;
    }

    /** The lines that a program begins with. */
    String start() {
        return start;
    }

    String module() {
        return module;
    }

    /** Whether it has a chain rule of its own. */
    boolean derives() {
        return this == PYTORCH;
    }

    /** Rows of numbers as a value. */
    String array(String rows) {
        return array + "(" + rows + ")";
    }
}
