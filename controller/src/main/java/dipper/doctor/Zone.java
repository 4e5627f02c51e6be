package dipper.doctor;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The hours that Dipper prints, and those that it is told. */
final class Zone {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

    private Zone() {}

    /** Nobody but the reader knows which hour it is there. */
    static Finding judged(ZonedDateTime now) {
        return Finding.fine("time zone", "it is %s in %s; if your wall says otherwise: sudo timedatectl set-timezone …"
                .formatted(now.format(CLOCK), now.getZone()));
    }
}
