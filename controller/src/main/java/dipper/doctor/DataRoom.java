package dipper.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the ledger is kept: whether it can be written, and whether the disk has room for runs. */
final class DataRoom {

    /** A long run takes some 10 MB, its transcript 256 MB at most. */
    private static final long NEEDED = 500_000_000;

    private DataRoom() {}

    /** A folder that is not there yet is made by the first run, in the nearest one that is. */
    static Finding of(Path data) {
        var folder = data.toAbsolutePath();
        while (!Files.exists(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        try {
            return judged(data.toString(), Files.isDirectory(folder) && Files.isWritable(folder),
                    Files.getFileStore(folder).getUsableSpace());
        } catch (IOException untold) {
            return Finding.notLookedAt("data folder", data + ": the disk does not tell its room: "
                    + untold.getMessage());
        }
    }

    static Finding judged(String data, boolean isWritable, long usable) {
        if (!isWritable) {
            return Finding.mend("data folder", data + " cannot be written",
                    "sudo chown -R $USER " + data + ", or name another with --data or DIPPER_DATA");
        }
        return usable >= NEEDED
                ? Finding.fine("data folder", "%s, %,d MB free".formatted(data, usable / 1_000_000))
                : Finding.mend("data folder",
                        "%s has %d MB free; runs want %d".formatted(data, usable / 1_000_000, NEEDED / 1_000_000),
                        "free some disk space, or name another folder with --data or DIPPER_DATA");
    }
}
