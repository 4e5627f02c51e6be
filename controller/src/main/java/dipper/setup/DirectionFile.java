package dipper.setup;

import dipper.json.Json;
import dipper.setup.HomingDirection.Bit;
import dipper.setup.HomingDirection.Found;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;

/** What is known of one coater's homing, in the data folder: a small JSON file, readable by people, format 1. */
public final class DirectionFile {

    private static final int FORMAT = 1;
    private static final int LARGEST = 10_000;

    private final Path file;
    private final String coater;

    /** Of a coater by the name under which it is locked. */
    public DirectionFile(Path folder, String coater) {
        this.file = folder.resolve(coater.replaceAll("[^A-Za-z0-9.-]+", "_") + ".homing.json");
        this.coater = coater;
    }

    public Path path() {
        return file;
    }

    /** Empty where nobody ever looked, or the file cannot be understood: then it is asked anew. Throws UncheckedIOException where it cannot be read at all. */
    public Optional<HomingDirection> read() {
        try {
            return Files.isRegularFile(file) && Files.size(file) < LARGEST
                    ? understood(Files.readString(file))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("what is known of the homing of " + coater, unreadable);
        }
    }

    private static Optional<HomingDirection> understood(String text) {
        try {
            var object = Json.read(text);
            return object != null && Integer.valueOf(FORMAT).equals(object.get("format"))
                    ? Optional.of(new HomingDirection(text(object.get("rig")),
                            Bit.valueOf(constant(object.get("directions_z"))),
                            Bit.valueOf(constant(object.get("homes_low_z"))),
                            Found.valueOf(constant(object.get("found"))), text(object.get("who")),
                            Instant.parse(text(object.get("at")))))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException | UncheckedIOException spoilt) {
            return Optional.empty();
        }
    }

    private static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("no text: " + value);
    }

    private static String constant(Object value) {
        return text(value).toUpperCase(Locale.ROOT);
    }

    /** Replaces what was known, in one go. */
    public void write(HomingDirection direction) {
        var object = new LinkedHashMap<String, Object>();
        object.put("format", FORMAT);
        object.put("coater", coater);
        object.put("rig", direction.rig());
        object.put("directions_z", word(direction.directions()));
        object.put("homes_low_z", word(direction.homesLow()));
        object.put("found", word(direction.found()));
        object.put("who", direction.who());
        object.put("at", direction.at().toString());
        new WholeFile(file).write(Json.page(object) + "\n");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
