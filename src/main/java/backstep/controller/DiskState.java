package backstep.controller;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/** What tells that a file was written by somebody: its size, time and identity. */
record DiskState(long size, FileTime time, String key) {

    /** Empty when there is no such file just now. */
    static Optional<DiskState> of(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new DiskState(now.size(), now.lastModifiedTime(), String.valueOf(now.fileKey())));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
